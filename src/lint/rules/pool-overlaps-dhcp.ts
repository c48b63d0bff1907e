import { clashes, lacksOnSegments, segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool whose addresses a DHCP server hands out too: sooner or later two machines answer for one address. */
export const poolOverlapsDhcp: Rule = {
  name: 'pool-overlaps-dhcp',
  severity: 'error',
  docs: {
    what: 'A pool holds addresses that the DHCP server of its segment hands out.',
    why: 'Sooner or later the server leases one of them to a telephone or a laptop, and two machines answer for one address. It works for weeks before it does not.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24', dhcp: '192.168.1.70-192.168.1.199' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24', dhcp: '192.168.1.100-192.168.1.199' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: "Shrink the server's range first, then take the addresses; or move the pool.",
    since: '0.1.0',
  },
  lacks: (model) => lacksOnSegments(model, 'the DHCP range', ({ dhcp }) => dhcp !== undefined),
  check: (model) =>
    clashes(
      model.facts.pools,
      (pool) =>
        (segmentOf(model, pool)?.dhcp ?? []).map(({ path, value, text }) => ({
          path,
          interval: value,
          what: `DHCP range ${text}`,
        })),
      ({ text }, pool, { what }) => `${text} of pool "${pool.name}" overlaps the ${what} of segment "${pool.segment}"`,
      'move the pool out of the DHCP range, or shrink the range at the DHCP server first',
    ),
}
