import { textOf, valueAt } from '../../metallb/config/json.ts'
import type { Rule } from '../rule.ts'
import { writtenOfKind } from '../written-facts.ts'

/** The ConfigMap of MetalLB up to v0.12, which no later release reads. */
export const legacyConfigMap: Rule = {
  name: 'legacy-config-map',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A ConfigMap has MetalLB’s configuration as it was up to v0.12, and MetalLB is v0.13 or later.',
    why: 'Since v0.13 MetalLB reads resources (IPAddressPool, L2Advertisement, …) alone. What stands in the ConfigMap has no effect, and nobody says so.',
    example: {
      yaml: {
        refused: `
          # config.yaml
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: config, namespace: metallb-system }
          data:
            config: |
              address-pools:
                - { name: lan, protocol: layer2, addresses: [192.168.1.64/28] }
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.168.1.96/28] }`,
        instead: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.168.1.64/28, 192.168.1.96/28] }`,
      },
    },
    fix: 'Write its pools and peers as resources, and delete it.',
    since: '0.1.0',
  },
  check: (model) =>
    isLater(model.release.requested !== undefined, model.resources.length)
      ? writtenOfKind(model, 'v1', 'ConfigMap')
          .filter(({ object }) => isConfiguration(valueAt(object, ['data', 'config'])))
          .map(({ index, name }) => ({
            object: index,
            path: ['data', 'config'],
            message: `MetalLB does not read the ConfigMap ${name}: since v0.13 resources alone count`,
            help: 'write it as IPAddressPools and advertisements, and delete it',
          }))
      : [],
}

/** Every release that is known here is later; where none is told, only resources show that it is. */
function isLater(isReleaseTold: boolean, resources: number): boolean {
  return isReleaseTold || resources > 0
}

function isConfiguration(config: unknown): boolean {
  return /^(?:address-pools|peers):/mu.test(textOf(config))
}
