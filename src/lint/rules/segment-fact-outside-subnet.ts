import { encloses, intervalAt } from '../../address/index.ts'
import type { Interval } from '../../address/index.ts'
import type { SegmentFacts, Written } from '../../model/model.ts'
import type { Rule } from '../rule.ts'
import { isLinkLocal } from '../special-addresses.ts'

/** A gateway, a DHCP range or a reserved range that is not in the subnet of its own segment. */
export const segmentFactOutsideSubnet: Rule = {
  name: 'segment-fact-outside-subnet',
  severity: 'warning',
  docs: {
    what: 'The gateway, the DHCP range or a reserved range of a segment is not within its subnet.',
    why: 'One of the two is misspelt. Pools are held against both: with the wrong one a pool that holds the router, or what the DHCP server leases, passes as fine.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.0.1' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: "Correct the address or the subnet. A segment with two networks has both: `subnet: ['192.168.1.0/24', '192.168.0.0/24']`.",
    since: '0.1.0',
  },
  check: ({ facts }) =>
    facts.segments.flatMap((segment) =>
      placedFacts(segment)
        .filter(({ written }) => !segment.subnets.some((subnet) => encloses(subnet.value, written.value)))
        .map(({ what, written }) => {
          const subnets = segment.subnets.map(({ text }) => text).join(', ')
          const message = `${what} ${written.text} is outside ${subnets} of its own segment "${segment.name}"`
          const help = 'correct the address or the subnet'
          const related = segment.subnets.map(({ path, text }) => ({ path, message: `the subnet is ${text}` }))
          return { path: written.path, message, help, related }
        }),
    ),
}

type PlacedFact = { readonly what: string; readonly written: Written<Interval> }

/** What has to be in the subnet; nothing where that cannot be read. */
function placedFacts({ subnets, gateways, dhcp = [], reserved }: SegmentFacts): readonly PlacedFact[] {
  if (subnets.length === 0) return []
  return [
    ...gateways
      .filter(({ value }) => !isLinkLocal(value))
      .map((gateway) => ({ what: 'the gateway', written: { ...gateway, value: intervalAt(gateway.value) } })),
    ...dhcp.map((written) => ({ what: 'the DHCP range', written })),
    ...reserved.map((written) => ({ what: `what is reserved for ${written.holder},`, written })),
  ]
}
