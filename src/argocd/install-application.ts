import type { IApplication } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1'
import { chartValues, privilegedLabels } from '../emit/install.ts'
import type { Model } from '../model/model.ts'
import { isAtLeast } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import { destinationOf } from './config-application.ts'
import type { Delivery, Member } from './delivery.ts'
import { installSyncPolicy } from './sync-policy.ts'
import type { ApplicationSource, ApplicationSpec } from './sync-policy.ts'

/** The Application that installs MetalLB, before the one that configures it; undefined where somebody else does. */
export function installApplication(member: Member, delivery: Delivery): IApplication | undefined {
  const { model } = member
  const { install, release, name, namespace } = model
  if (install === 'none' || release.requested === undefined) return undefined
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: `metallb-${name}-install`,
      namespace: delivery.namespace,
      annotations: { 'argocd.argoproj.io/sync-wave': '0' },
    },
    spec: {
      project: delivery.project,
      destination: { ...destinationOf(name, delivery), namespace },
      source: sourceOf(member, delivery),
      ...syncOf(model, delivery),
    },
  }
}

function sourceOf({ model, output }: Member, { mode, repoURL, revision }: Delivery): ApplicationSource {
  if (mode === 'committed') return { repoURL, targetRevision: revision, path: `${output}/install` }
  return model.install === 'kustomize' ? manifestsOf(model) : chartOf(model)
}

function manifestsOf({ backend, namespace, release }: Model): ApplicationSource {
  return {
    repoURL: 'https://github.com/metallb/metallb',
    targetRevision: `v${versionOf(release)}`,
    path: `config/${backend}`,
    ...(namespace !== 'metallb-system' && { kustomize: { namespace } }),
  }
}

function chartOf({ backend, release }: Model): ApplicationSource {
  return {
    repoURL: 'https://metallb.github.io/metallb',
    chart: 'metallb',
    targetRevision: versionOf(release),
    helm: { releaseName: 'metallb', valuesObject: chartValues(backend, release.release) },
  }
}

function versionOf({ requested = '' }: Model['release']): string {
  return requested.replace(/^v/u, '')
}

type Sync = Pick<ApplicationSpec, 'ignoreDifferences' | 'syncPolicy'>

function syncOf({ install, release }: Model, { mode }: Delivery): Sync {
  const differences = differencesOf(release.release)
  // The chart alone brings no namespace.
  const isBare = mode === 'plugin' && install === 'helm'
  const options = [
    ...(isBare ? ['CreateNamespace=true'] : []),
    ...(differences.length > 0 ? ['RespectIgnoreDifferences=true'] : []),
  ]
  const syncPolicy = {
    ...installSyncPolicy(options),
    ...(isBare && { managedNamespaceMetadata: { labels: { ...privilegedLabels } } }),
  }
  return { ...(differences.length > 0 && { ignoreDifferences: differences }), syncPolicy }
}

/**
 * What MetalLB writes into its own manifests. Up to v0.14 they carried a certificate as a placeholder, so that Argo CD
 * and MetalLB overwrote each other for ever.
 */
function differencesOf(release: Release): NonNullable<ApplicationSpec['ignoreDifferences']> {
  if (isAtLeast(release, 'v0.15.0')) return []
  return [
    {
      group: 'apiextensions.k8s.io',
      kind: 'CustomResourceDefinition',
      name: 'bgppeers.metallb.io',
      jsonPointers: ['/spec/conversion/webhook/clientConfig/caBundle'],
    },
    {
      group: 'admissionregistration.k8s.io',
      kind: 'ValidatingWebhookConfiguration',
      name: isAtLeast(release, 'v0.13.4') ? 'metallb-webhook-configuration' : 'validating-webhook-configuration',
      jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'],
    },
  ]
}
