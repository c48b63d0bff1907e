import { clashes, lacksOnSegments, segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool whose addresses a DHCP server hands out too: sooner or later two machines answer for one address. */
export const poolOverlapsDhcp: Rule = {
  name: 'pool-overlaps-dhcp',
  severity: 'error',
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
