import { overlaps } from '../../address/index.ts'
import type { Model, PoolFacts } from '../../model/model.ts'
import type { Finding, Rule } from '../rule.ts'

/** A pool that is said to be routed, with addresses of a segment that the definition knows. */
export const routedPoolOnSegment: Rule = {
  name: 'routed-pool-on-segment',
  severity: 'warning',
  docs: {
    what: "A pool is said to be `'routed'`, and its addresses are in the subnet of a segment.",
    why: "Machines of that segment ask for the address by ARP instead of sending it to their router, so it is not routed for them. And with `'routed'` nobody compares the pool with the gateway, the DHCP range and the pools of other clusters on the segment.",
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'], segment: 'routed' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'], segment: 'lan' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Name the segment, or take addresses that are in none. Where routers really have the better route and no machine of the segment is a client, suppress the finding with that reason.',
    since: '0.1.0',
  },
  check: (model) => model.facts.pools.flatMap((pool) => (pool.segment === 'routed' ? insideSegments(pool, model) : [])),
}

function insideSegments(pool: PoolFacts, { facts }: Model): readonly Finding[] {
  return pool.ranges.flatMap(({ path, text, value }): readonly Finding[] => {
    const around = facts.segments.find(({ subnets }) => subnets.some((subnet) => overlaps(subnet.value, value)))
    if (around === undefined) return []
    const subnet = around.subnets.find((each) => overlaps(each.value, value))!
    const message = `${text} of pool "${pool.name}" is said to be routed, and is in ${subnet.text} of segment "${around.name}"`
    const help = `write segment: '${around.name}', or take addresses that are in no segment`
    const related = [
      ...(pool.segmentPath ? [{ path: pool.segmentPath, message: 'here' }] : []),
      { path: subnet.path, message: `segment "${around.name}" is ${subnet.text}` },
    ]
    return [{ object: pool.object, path, message, help, related }]
  })
}
