import { clashes, lacksOnSegments, segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool with addresses that the segment reserves for something else. */
export const poolHoldsReservedAddress: Rule = {
  name: 'pool-holds-reserved-address',
  severity: 'error',
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
