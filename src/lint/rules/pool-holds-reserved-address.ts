import { clashes, lacksOnSegments, segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool with addresses that the segment reserves for something else. */
export const poolHoldsReservedAddress: Rule = {
  name: 'pool-holds-reserved-address',
  severity: 'error',
  docs: {
    what: 'A pool holds addresses that the segment reserves for something else.',
    why: 'Whoever holds the address already (a NAS, a management port, the virtual IP of the control plane) and the node that announces the Service both answer for it.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24', reserved: { nas: '192.168.1.70' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24', reserved: { nas: '192.168.1.70' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.69'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Move the pool, or give the reservation up.',
    since: '0.1.0',
  },
  lacks: (model) => lacksOnSegments(model, '', () => true),
  check: (model) =>
    clashes(
      model.facts.pools,
      (pool) =>
        (segmentOf(model, pool)?.reserved ?? []).map(({ path, value, text, holder }) => ({
          path,
          interval: value,
          what: `${text}, reserved for ${holder}`,
        })),
      ({ text }, pool, { what }) => `${text} of pool "${pool.name}" overlaps ${what} on segment "${pool.segment}"`,
      'move the pool, or give the reservation up',
    ),
}
