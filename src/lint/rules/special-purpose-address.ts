import { describe } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'
import { heldOf, special } from '../special-addresses.ts'

/** A pool with addresses that only some systems take, or that no router forwards. */
export const specialPurposeAddress: Rule = {
  name: 'special-purpose-address',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A pool holds addresses of a block with a purpose of its own: link-local (`169.254.0.0/16`, `fe80::/10`), `0.0.0.0/8` or the reserved `240.0.0.0/4`.',
    why: 'Routers do not forward link-local addresses, and most systems refuse to connect to the others. A Service is reached by some clients, and not by the rest.',
    example: {
      refused: `
        pools: { lan: { addresses: ['169.254.1.60-169.254.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Take private addresses (RFC 1918, `fd00::/8`), or public ones that are yours.',
    since: '0.1.0',
  },
  check: ({ facts }) =>
    facts.pools.flatMap((pool) =>
      pool.ranges.flatMap(({ path, text, value }) => {
        const held = heldOf(special, value)
        if (held === undefined) return []
        const message = `${text} of pool "${pool.name}" holds ${describe(held.shared)}: ${held.what}`
        return [{ object: pool.object, path, message, help: 'take private addresses, or public ones that are yours' }]
      }),
    ),
}
