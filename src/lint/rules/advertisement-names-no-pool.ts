import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** An advertisement without a pool: MetalLB takes it for every pool, also those that are added later. */
export const advertisementNamesNoPool: Rule = {
  name: 'advertisement-names-no-pool',
  severity: 'warning',
  inYaml: { from: 'objects', several: 'IPAddressPool' },
  docs: {
    what: 'An advertisement names no pool and selects none.',
    why: 'MetalLB reads that as every pool, also those that are added later. A pool meant for the routers is then answered for by ARP as well, or an internal pool is told to a BGP peer, and no event says so.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: {} },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Name the pools under `ipAddressPools`. To mean every pool on purpose, write `ipAddressPoolSelectors: [{}]`.',
    since: '0.1.0',
  },
  check: (model) => {
    const pools = [...new Set(resourcesOfKind(model, 'IPAddressPool').map(({ name }) => `'${name}'`))]
    return resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement')
      .filter(
        (resource) =>
          entriesAt(resource, ['spec', 'ipAddressPools']).length === 0 &&
          entriesAt(resource, ['spec', 'ipAddressPoolSelectors']).length === 0,
      )
      .map((resource) => ({
        object: resource.index,
        path: [],
        message: `${nameOf(resource)} names no pool, which MetalLB reads as every pool, also those to come`,
        help: `${pools.length === 0 ? 'add a pool and name it' : 'name them'}: ipAddressPools: [${pools.join(', ') || `'…'`}]; to mean every pool, write ipAddressPoolSelectors: [{}]`,
      }))
  },
}
