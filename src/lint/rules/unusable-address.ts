import { describe } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'
import { heldOf, unusable } from '../special-addresses.ts'

/** A pool with addresses that nobody can send a packet to: loopback, multicast, broadcast, none. */
export const unusableAddress: Rule = {
  name: 'unusable-address',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A pool holds addresses that no client can reach anywhere: loopback (`127.0.0.0/8`, `::1`), multicast (`224.0.0.0/4`, `ff00::/8`), `0.0.0.0`, `::` or `255.255.255.255`.',
    why: 'MetalLB takes any range and gives the addresses out. A client never sends the packets: they stay in its own machine, or go to a group.',
    example: {
      refused: `
        pools: { lan: { addresses: ['127.0.0.60-127.0.0.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: "Take addresses of the nodes' network, or such as a router sends to the nodes.",
    since: '0.1.0',
  },
  check: ({ facts }) =>
    facts.pools.flatMap((pool) =>
      pool.ranges.flatMap(({ path, text, value }) => {
        const held = heldOf(unusable, value)
        if (held === undefined) return []
        const message = `${text} of pool "${pool.name}" holds ${describe(held.shared)}: ${held.what}`
        return [{ object: pool.object, path, message, help: "take addresses of the nodes' network" }]
      }),
    ),
}
