import type { Backend } from '../define/index.ts'
import type { Model } from '../model/model.ts'
import { isAtLeast } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import { yamlDocument } from './yaml-text.ts'

/**
 * What installs MetalLB, apart from what configures it: the resources must not be applied before MetalLB's webhook
 * answers. File name in `install/` -> text without header; nothing where somebody else installs it.
 */
export function installFiles(model: Model): ReadonlyMap<string, string> {
  if (model.install === 'none' || model.release.requested === undefined) return new Map()
  const version = model.release.requested.replace(/^v/, '')
  return model.install === 'kustomize' ? byKustomize(model, version) : byHelm(model, version)
}

function byKustomize({ backend, namespace }: Model, version: string): ReadonlyMap<string, string> {
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    ...(namespace !== 'metallb-system' && { namespace }),
    resources: [`github.com/metallb/metallb/config/${backend}?ref=v${version}`],
  }
  return new Map([['kustomization.yaml', yamlDocument('', kustomization)]])
}

function byHelm({ backend, namespace, release }: Model, version: string): ReadonlyMap<string, string> {
  const chart = {
    name: 'metallb',
    repo: 'https://metallb.github.io/metallb',
    version,
    releaseName: 'metallb',
    namespace,
    valuesInline: chartValues(backend, release.release),
  }
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: ['namespace.yaml'],
    helmCharts: [chart],
  }
  return new Map([
    ['kustomization.yaml', yamlDocument('', kustomization)],
    ['namespace.yaml', yamlDocument('', privilegedNamespace(namespace))],
  ])
}

/** The chart's switches for a backend; `frrk8s` is there from v0.14.0 on. */
export function chartValues(backend: Backend, release: Release): object {
  const speaker = { frr: { enabled: backend === 'frr' } }
  return isAtLeast(release, 'v0.14.0') ? { frrk8s: { enabled: backend === 'frr-k8s' }, speaker } : { speaker }
}

/** Labels of MetalLB's namespace: speakers open raw sockets, and pod security must let them. */
export const privilegedLabels: Readonly<Record<string, string>> = Object.fromEntries(
  ['audit', 'enforce', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'privileged']),
)

function privilegedNamespace(name: string): object {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: privilegedLabels } }
}
