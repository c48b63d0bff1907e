import { textOf, valueAt } from '../../metallb/config/json.ts'
import type { Model } from '../../model/model.ts'
import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'
import { writtenOfKind } from '../written-facts.ts'

/** FRR's extra configuration for speakers that do not run FRR themselves. Mirrors SyncExtraInfo of each session manager. */
export const bgpExtrasWithoutFrr: Rule = {
  name: 'bgp-extras-without-frr',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'The ConfigMap `bgpextras` has extra configuration for FRR, and the backend is native or frr-k8s.',
    why: 'Speakers of these backends take no configuration at all while it is there, with “extra info not supported” in their log: no BGP session is opened, and a speaker that starts announces nothing, by layer 2 neither. Since v0.16.0 frr-k8s is what the chart installs where the values name nothing. A warning where nothing tells the backend.',
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.16.1 } } }
          # extras.yaml
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: bgpextras, namespace: metallb-system }
          data:
            extras: |
              router bgp 65010
                bgp bestpath as-path multipath-relax
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: edge, namespace: metallb-system }
          spec: { addresses: [192.168.1.64/28] }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.16.1 } } }
          # extras.yaml
          apiVersion: frrk8s.metallb.io/v1beta1
          kind: FRRConfiguration
          metadata: { name: extras, namespace: metallb-system }
          spec:
            raw:
              rawConfig: |
                router bgp 65010
                  bgp bestpath as-path multipath-relax
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: edge, namespace: metallb-system }
          spec: { addresses: [192.168.1.64/28] }`,
      },
    },
    fix: 'With frr-k8s write it as `spec.raw.rawConfig` of an FRRConfiguration, and delete the ConfigMap; or stay with the backend frr.',
    since: '0.1.0',
    releases: 'v0.13.10 and later',
  },
  check: (model) => {
    const { backend, backendIsGiven, release } = model
    if (backend === 'frr' || !isAtLeast(release.release, 'v0.13.10')) return []
    const own = ownNamespaces(model)
    return writtenOfKind(model, 'v1', 'ConfigMap')
      .filter(({ object }) => isExtras(object) && own.has(textOf(valueAt(object, ['metadata', 'namespace']))))
      .map(({ index, name }) => ({
        object: index,
        path: ['data', 'extras'],
        message: `the speakers of ${backend} take no configuration while the ConfigMap ${name} has extras: they are for the backend frr`,
        help:
          backend === 'frr-k8s'
            ? 'write them as spec.raw.rawConfig of an FRRConfiguration, and delete it'
            : 'delete it, or take the backend frr',
        ...(!backendIsGiven && { severity: 'warning' as const }),
      }))
  },
}

function isExtras(object: unknown): boolean {
  return valueAt(object, ['metadata', 'name']) === 'bgpextras' && textOf(valueAt(object, ['data', 'extras'])) !== ''
}

/** Where MetalLB runs, else where its resources are; '' for those that leave it to who applies them. */
function ownNamespaces({ installNamespaces, resources, namespace }: Model): ReadonlySet<string> {
  if (installNamespaces !== undefined) return new Set(installNamespaces)
  const used = resources.map(({ object }) => object.metadata.namespace ?? '')
  return new Set(used.length > 0 ? used : [namespace])
}
