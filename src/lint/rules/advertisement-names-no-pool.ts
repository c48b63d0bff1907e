import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** An advertisement without a pool: MetalLB takes it for every pool, also those that are added later. */
export const advertisementNamesNoPool: Rule = {
  name: 'advertisement-names-no-pool',
  severity: 'error',
  check: (model) => {
    const pools = resourcesOfKind(model, 'IPAddressPool').map(({ name }) => `'${name}'`)
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
