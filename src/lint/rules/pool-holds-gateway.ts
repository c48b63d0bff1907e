import { clashes, lacksOnSegments, segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool that hands out the router's own address. */
export const poolHoldsGateway: Rule = {
  name: 'pool-holds-gateway',
  severity: 'error',
  docs: {
    what: "A pool holds the address of the segment's router.",
    why: 'The day a Service gets it, a node answers ARP for the router. Every machine on the segment that hears it loses its way out.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
        pools: { lan: { addresses: ['192.168.1.0/28'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Leave the router out of the pool.',
    since: '0.1.0',
  },
  lacks: (model) => lacksOnSegments(model, 'the gateway', ({ gateways }) => gateways.length > 0),
  check: (model) =>
    clashes(
      model.facts.pools,
      (pool) =>
        (segmentOf(model, pool)?.gateways ?? []).map(({ path, value, text }) => ({
          path,
          interval: { family: value.family, first: value.value, last: value.value },
          what: `gateway ${text}`,
        })),
      ({ text }, pool, { what }) => `${text} of pool "${pool.name}" holds the ${what} of segment "${pool.segment}"`,
      'leave the router out of the pool, or the whole segment loses its way out',
    ),
}
