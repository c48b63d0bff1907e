import { textsOf, valueAt } from '../../metallb/config/json.ts'
import { matchesAny, selectorsOf } from '../../metallb/config/label-selector.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A pool that no advertisement is for: its Services get an address, and nobody answers for it. */
export const poolNotAdvertised: Rule = {
  name: 'pool-not-advertised',
  severity: 'error',
  check: (model) => {
    const advertisements = resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement')
    return resourcesOfKind(model, 'IPAddressPool')
      .filter((pool) => !advertisements.some((advertisement) => isFor(advertisement, pool)))
      .map((pool) => ({
        object: pool.index,
        path: [],
        message: `${nameOf(pool)} is announced by nothing: its Services get an address that nobody answers for`,
        help: `add l2Advertisements: { '${pool.name}': { ipAddressPools: ['${pool.name}'] } }`,
      }))
  },
}

function isFor({ object }: Indexed, pool: Indexed): boolean {
  const names = textsOf(valueAt(object, ['spec', 'ipAddressPools']))
  const selectors = selectorsOf(valueAt(object, ['spec', 'ipAddressPoolSelectors']))
  if (names.length === 0 && selectors.length === 0) return true
  const labels = new Map(Object.entries(pool.object.metadata.labels ?? {}))
  return names.includes(pool.name) || matchesAny(selectors, labels)
}
