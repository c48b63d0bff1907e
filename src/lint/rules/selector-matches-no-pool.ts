import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import { advertisedPools } from '../advertised-pools.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A pool selector of an advertisement that no pool has the labels for. */
export const selectorMatchesNoPool: Rule = {
  name: 'selector-matches-no-pool',
  severity: 'error',
  inYaml: { from: 'absence', among: ['IPAddressPool'] },
  docs: {
    what: 'A pool selector of an advertisement matches none of the pools.',
    why: 'The advertisement is for nothing. Where it has nothing else, its pools are announced by nobody; MetalLB does not say so. Where it has another pool it is a warning.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPoolSelectors: [{ matchLabels: { tier: 'edge' } }] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'], labels: { tier: 'edge' } } },
        l2Advertisements: { lan: { ipAddressPoolSelectors: [{ matchLabels: { tier: 'edge' } }] } },`,
    },
    fix: 'Give a pool these labels, or name the pools under `ipAddressPools`.',
    since: '0.1.0',
  },
  check: (model) => {
    const labels = resourcesOfKind(model, 'IPAddressPool').map(
      ({ object }) => new Map(Object.entries(object.metadata.labels ?? {})),
    )
    const poolsOf = advertisedPools(model)
    return resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').flatMap((resource) => {
      const isOfUse = poolsOf(resource).length > 0
      return entriesAt(resource, ['spec', 'ipAddressPoolSelectors'])
        .filter(({ value }) => selectorFaults(value).length === 0)
        .filter(({ value }) => !labels.some((each) => matchesAny([selectorOf(value)], each)))
        .map(({ path }) => ({
          object: resource.index,
          path,
          ...(isOfUse && { severity: 'warning' as const }),
          message: `the pool selector of ${nameOf(resource)} matches no pool`,
          help: `give a pool these labels (labels: { … } in the pool), or name it: ipAddressPools: ['…']`,
        }))
    })
  },
}
