import { suggestion } from '../../diagnostics/nearest.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A pool's name that no pool has, in an advertisement or asked for by a Service. MetalLB skips it without a word. */
export const unknownPool: Rule = {
  name: 'unknown-pool',
  severity: 'error',
  check: (model) => {
    const pools = resourcesOfKind(model, 'IPAddressPool').map(({ name }) => name)
    const named = resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').flatMap((resource) =>
      entriesAt(resource, ['spec', 'ipAddressPools'])
        .filter(({ value }) => typeof value === 'string' && !pools.includes(value))
        .map(({ path, value }) => ({
          object: resource.index,
          path,
          message: `${nameOf(resource)} names a pool "${String(value)}" that does not exist; MetalLB ignores the name`,
          help: suggestion(String(value), pools, 'pools'),
        })),
    )
    const asked = (model.facts.services ?? []).flatMap(({ id, path, pool }) =>
      pool === undefined || pools.includes(pool)
        ? []
        : [
            {
              path: [...path, 'pool'],
              message: `Service ${id} asks for a pool "${pool}" that does not exist; it stays pending`,
              help: suggestion(pool, pools, 'pools'),
            },
          ],
    )
    return [...named, ...asked]
  },
}
