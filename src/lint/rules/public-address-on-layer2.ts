import { advertisedPools } from '../advertised-pools.ts'
import { resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'
import { heldOf, notPublic } from '../special-addresses.ts'

/** Public IPv4 addresses announced by ARP on no segment that the definition knows: mostly a slip of a digit. */
export const publicAddressOnLayer2: Rule = {
  name: 'public-address-on-layer2',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A pool of public IPv4 addresses is announced by ARP, and the definition has no segment that they are on.',
    why: 'ARP reaches the machines of one segment alone, and such a segment mostly has private addresses: `192.169.1.0/24` and `172.32.0.0/16` are slips of a digit that belong to somebody else. His servers can then not be reached from here, and nobody reaches yours.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.169.1.60-192.169.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: "Correct the address. Where the provider gave you a public network, add it under `segments`; where a router sends the addresses to the nodes, write `segment: 'routed'`.",
    since: '0.1.0',
  },
  check: (model) => {
    const where = model.facts.segments.length > 0 ? ' on no segment of the definition' : ''
    const announced = new Set(
      resourcesOfKind(model, 'L2Advertisement')
        .flatMap(advertisedPools(model))
        .map(({ index }) => index),
    )
    return model.facts.pools
      .filter(({ object, segment }) => segment === undefined && announced.has(object))
      .flatMap((pool) =>
        pool.ranges
          .filter(({ value }) => value.family === 4 && heldOf(notPublic, value) === undefined)
          .map(({ path, text }) => ({
            object: pool.object,
            path,
            message: `${text} of pool "${pool.name}" is public, and announced by ARP${where}`,
            help: "correct it; where it is meant, a definition says so by segments, or by segment: 'routed' where a router sends it to the nodes",
          })),
      )
  },
}
