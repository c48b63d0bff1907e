import type { IApplication } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1'
import { ownResources } from '../emit/config-objects.ts'
import { folderOf } from './delivery.ts'
import type { Delivery, Member } from './delivery.ts'
import { configSyncPolicy } from './sync-policy.ts'
import type { ApplicationSource, ApplicationSpec } from './sync-policy.ts'

/** The Application that configures a cluster's MetalLB; undefined where all of it stands in YAML that is applied anyway. */
export function configApplication(member: Member, delivery: Delivery): IApplication | undefined {
  const { model } = member
  if (ownResources(model).length === 0) return undefined
  const target = {
    cluster: model.name,
    path: folderOf(member, delivery),
    namespace: model.namespace,
    isAnnotated: model.gitops === 'argocd',
  }
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: `metallb-${model.name}`,
      namespace: delivery.namespace,
      annotations: { 'argocd.argoproj.io/sync-wave': '1' },
    },
    spec: configSpec(target, delivery),
  }
}

/** What a configuration is applied from and to. */
export type Target = {
  readonly cluster: string
  readonly path: string
  readonly namespace: string
  readonly isAnnotated: boolean
}

/** The spec of an Application that configures MetalLB. */
export function configSpec({ cluster, path, namespace, isAnnotated }: Target, delivery: Delivery): ApplicationSpec {
  const { repoURL, revision, mode, project } = delivery
  return {
    project,
    destination: { ...destinationOf(cluster, delivery), namespace },
    source: { repoURL, targetRevision: revision, path, ...(mode === 'plugin' && { plugin: pluginOf(delivery) }) },
    syncPolicy: configSyncPolicy(isAnnotated || mode === 'plugin'),
  }
}

/** The cluster by its API server, or by the name under which Argo CD knows it. */
export function destinationOf(cluster: string, { server }: Delivery): { server: string } | { name: string } {
  return server === undefined ? { name: cluster } : { server }
}

/** Argo CD keeps manifests by commit and by this, not by the plugin's image. */
function pluginOf({ version }: Delivery): NonNullable<ApplicationSource['plugin']> {
  return { name: 'metallb-overlays', env: [{ name: 'METALLB_OVERLAYS_VERSION', value: version }] }
}
