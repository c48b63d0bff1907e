import { posix } from 'node:path'
import type { IApplicationSet } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1'
import { UsageError } from '../diagnostics/usage-error.ts'
import { ownResources } from '../emit/config-objects.ts'
import { configSpec } from './config-application.ts'
import { folderOf } from './delivery.ts'
import type { Delivery, Member } from './delivery.ts'

/**
 * One ApplicationSet for the configuration of all clusters, also of those to come: a cluster for each folder of the
 * overlays. Throws UsageError where a folder does not say what cluster it is of.
 */
export function configApplicationSet(members: readonly Member[], root: string, delivery: Delivery): IApplicationSet {
  assertUniform(members, root, delivery)
  const { repoURL, revision } = delivery
  const path = '{{.path.path}}'
  const cluster = '{{.path.basename}}'
  const namespace = members[0]?.model.namespace ?? 'metallb-system'
  const isAnnotated = members.every(({ model }) => model.gitops === 'argocd')
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'metallb', namespace: delivery.namespace },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          git: {
            repoURL,
            revision,
            directories: [{ path: posix.join(root, '*') }, { path: posix.join(root, '_*'), exclude: true }],
          },
        },
      ],
      // To take a folder away must not take the addresses of a running cluster away.
      syncPolicy: { preserveResourcesOnDeletion: true },
      template: {
        metadata: { name: 'metallb-{{.path.basenameNormalized}}' },
        spec: configSpec({ cluster, path, namespace, isAnnotated }, delivery),
      },
    },
  }
}

const help = 'write one Application for each cluster: --kind application'

/** A template is the same for all. */
function assertUniform(members: readonly Member[], root: string, delivery: Delivery): void {
  for (const member of members) {
    if (ownResources(member.model).length === 0) {
      throw new UsageError(`${member.model.name} has no resources of its own for an ApplicationSet to apply`, help)
    }
    const folder = folderOf(member, delivery)
    if (folder !== posix.join(root, member.model.name)) {
      throw new UsageError(
        `an ApplicationSet takes the cluster's name from its folder: ${member.model.name} is in ${folder}`,
        help,
      )
    }
  }
  const namespaces = new Set(members.map(({ model }) => model.namespace))
  if (namespaces.size > 1) {
    throw new UsageError(
      `an ApplicationSet has one namespace for all clusters: here are ${[...namespaces].join(', ')}`,
      help,
    )
  }
}
