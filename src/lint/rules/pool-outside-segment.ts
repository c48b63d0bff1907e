import { encloses } from '../../address/index.ts'
import { lacksOnSegments, segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool said to be on a segment whose subnet does not hold it: nobody there asks for such an address by ARP. */
export const poolOutsideSegment: Rule = {
  name: 'pool-outside-segment',
  severity: 'warning',
  docs: {
    what: 'A pool is said to be on a segment whose subnet does not hold its addresses.',
    why: 'Machines on the segment send such an address to their router instead of asking for it by ARP. Unless the router sends it to the nodes, nobody reaches the Service.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['10.20.0.0/28'], segment: 'lan' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['10.20.0.0/28'], segment: 'routed' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: "Take addresses of the subnet. Where a router sends these addresses to the nodes, by BGP or by a static route, write `segment: 'routed'`.",
    since: '0.1.0',
  },
  lacks: (model) => lacksOnSegments(model, '', () => true),
  check: (model) =>
    model.facts.pools.flatMap((pool) => {
      const segment = segmentOf(model, pool)
      if (segment === undefined || segment.subnets.length === 0) return []
      return pool.ranges
        .filter(({ value }) => !segment.subnets.some((subnet) => encloses(subnet.value, value)))
        .map(({ path, text }) => ({
          object: pool.object,
          path,
          message: `${text} of pool "${pool.name}" is outside ${segment.subnets.map((each) => each.text).join(', ')} of segment "${segment.name}"`,
          help: `where a router sends these addresses to the nodes, write segment: 'routed'`,
        }))
    }),
}
