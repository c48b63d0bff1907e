import { contains, encloses, formatAddress, sizeOf } from '../../address/index.ts'
import type { Address } from '../../address/index.ts'
import type { Path } from '../../diagnostics/diagnostic.ts'
import type { SegmentFacts } from '../../model/model.ts'
import { avoidsBuggy, isBuggy } from '../buggy-addresses.ts'
import { segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/**
 * A pool that hands out the first or the last address of its segment's subnet: the network's and the broadcast address. A
 * range that leaves the subnet has a rule of its own.
 */
export const poolHoldsSubnetEdge: Rule = {
  name: 'pool-holds-subnet-edge',
  severity: 'warning',
  docs: {
    what: "A pool holds the first or the last IPv4 address of its segment's subnet: the network's own and the broadcast address.",
    why: 'Machines of the segment send to the broadcast address what all shall hear, and ask nobody by ARP for it: a Service there is never reached. Many take the first address for the same. MetalLB gives both out like any other.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/25' } },
        pools: { lan: { addresses: ['192.168.1.64-192.168.1.127'], segment: 'lan' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/25' } },
        pools: { lan: { addresses: ['192.168.1.64-192.168.1.126'], segment: 'lan' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Leave the two addresses out of the pool. `avoidBuggyIPs: true` passes over those that end in `.0` and `.255`, which are the same only where the subnet ends there.',
    since: '0.1.0',
  },
  check: (model) =>
    model.facts.pools.flatMap((pool) => {
      const segment = segmentOf(model, pool)
      const edges = edgesOf(segment).filter(
        ({ address }) => !isBuggy(address.value) || !avoidsBuggy(model, pool.object),
      )
      return pool.ranges.flatMap(({ path, text, value }) => {
        if (segment?.subnets.some((subnet) => encloses(subnet.value, value)) !== true) return []
        const held = edges.filter(({ address }) => contains(value, address))
        if (held.length === 0) return []
        const what = held.map((each) => each.what).join(' and the ')
        const message = `${text} of pool "${pool.name}" holds the ${what} address of segment "${pool.segment}"`
        const related = held.map((each) => ({
          path: each.path,
          message: `its ${each.what} address is ${formatAddress(each.address)}`,
        }))
        return [{ object: pool.object, path, message, help, related }]
      })
    }),
}

const help = 'leave it out of the pool: the machines of the segment do not ask for it by ARP'

type Edge = { readonly path: Path; readonly address: Address; readonly what: string }

/** Networks of one or two addresses have no edge to speak of (RFC 3021), nor has IPv6. */
function edgesOf(segment: SegmentFacts | undefined): readonly Edge[] {
  return (segment?.subnets ?? [])
    .filter(({ value }) => value.family === 4 && sizeOf(value) > 2n)
    .flatMap(({ path, value: { family, first, last } }) => [
      { path, address: { family, value: first }, what: 'network' },
      { path, address: { family, value: last }, what: 'broadcast' },
    ])
}
