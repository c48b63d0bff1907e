import { textsOf, valueAt } from '../../metallb/config/json.ts'
import { matchesAny, selectorsOf } from '../../metallb/config/label-selector.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A pool that no advertisement is for: its Services get an address, and nobody answers for it. */
export const poolNotAdvertised: Rule = {
  name: 'pool-not-advertised',
  severity: 'error',
  inYaml: { from: 'absence' },
  docs: {
    what: 'No advertisement is for the pool.',
    why: 'Its Services get an address, `kubectl get service` looks right, and no node answers for it. It is the most common reason for an address that cannot be reached.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] }, lab: { addresses: ['192.168.1.80/28'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] }, lab: { addresses: ['192.168.1.80/28'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan', 'lab'] } },`,
    },
    fix: 'Add an L2Advertisement or a BGPAdvertisement that names the pool, or delete the pool.',
    since: '0.1.0',
  },
  check: (model) => {
    const advertisements = resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement')
    return resourcesOfKind(model, 'IPAddressPool')
      .filter((pool) => !advertisements.some((advertisement) => isFor(advertisement, pool)))
      .map((pool) => ({
        object: pool.index,
        path: [],
        message: `${nameOf(pool)} is announced by nothing: its Services get an address that nobody answers for`,
        help: `name it in an L2Advertisement or a BGPAdvertisement: ipAddressPools: ['${pool.name}']`,
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
