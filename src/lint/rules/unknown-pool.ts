import { correction } from '../../diagnostics/correction.ts'
import { suggestion } from '../../diagnostics/nearest.ts'
import type { Model } from '../../model/model.ts'
import { entriesAt, nameOf, namesIn, resourcesOfKind } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'

/** A pool's name that no pool has, in an advertisement or asked for by a Service. MetalLB skips it without a word. */
export const unknownPool: Rule = {
  name: 'unknown-pool',
  severity: 'error',
  inYaml: { from: 'absence', among: ['IPAddressPool'] },
  docs: {
    what: 'An advertisement or a Service names a pool that does not exist.',
    why: 'An advertisement skips the name without a word, and the pool that was meant is announced by nobody. A Service that asks for such a pool stays pending.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lna'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Correct the name, or add the pool.',
    since: '0.1.0',
  },
  check: (model) => {
    const pools = resourcesOfKind(model, 'IPAddressPool').map(({ name }) => name)
    const named = resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').flatMap((resource) =>
      entriesAt(resource, ['spec', 'ipAddressPools'])
        .filter(({ value }) => typeof value === 'string' && !pools.includes(value))
        .map(({ path, value }) => ({
          object: resource.index,
          path,
          message: `${nameOf(resource)} names a pool "${String(value)}" that does not exist; MetalLB ignores the name`,
          ...correction(path, String(value), {
            candidates: pools,
            what: 'pools',
            beside: namesIn(resource, 'ipAddressPools'),
          }),
        })),
    )
    const known = Object.keys(model.definition.resources?.pools ?? {}).flatMap((name) =>
      pools.includes(name)
        ? []
        : [
            {
              path: ['resources', 'pools', name],
              message: `something is known of a pool "${name}" that does not exist`,
              help: suggestion(name, pools, 'pools'),
            },
          ],
    )
    return [...named, ...askedOf(model), ...known]
  },
}

/** Services may ask for an AddressPool as well, while MetalLB reads it; advertisements are for none. */
function askedOf({ facts }: Model): readonly Finding[] {
  const pools = facts.pools.map(({ name }) => name)
  return (facts.services ?? []).flatMap(({ id, path, pool }) => {
    if (pool === undefined || pools.includes(pool)) return []
    const message = `Service ${id} asks for a pool "${pool}" that does not exist; it stays pending`
    const at = [...path, 'pool']
    return [{ path: at, message, ...correction(at, pool, { candidates: pools, what: 'pools' }) }]
  })
}
