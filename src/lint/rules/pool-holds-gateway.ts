import { clashes, lacksOnSegments, segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool that hands out the router's own address. */
export const poolHoldsGateway: Rule = {
  name: 'pool-holds-gateway',
  severity: 'error',
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
