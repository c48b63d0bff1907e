import { encloses } from '../../address/index.ts'
import { lacksOnSegments, segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool said to be on a segment whose subnet does not hold it: nobody there asks for such an address by ARP. */
export const poolOutsideSegment: Rule = {
  name: 'pool-outside-segment',
  severity: 'warning',
  lacks: (model) => lacksOnSegments(model, '', () => true),
  check: (model) =>
    model.facts.pools.flatMap((pool) => {
      const segment = segmentOf(model, pool)
      if (segment === undefined || segment.subnets.length === 0) return []
      return pool.ranges
        .filter(({ value }) => !segment.subnets.some((subnet) => encloses(subnet.value, value)))
        .map(({ path, text }) => ({
          object: pool.object,
          path,
          message: `${text} of pool "${pool.name}" is outside ${segment.subnets.map((each) => each.text).join(', ')} of segment "${segment.name}"`,
          help: `where a router sends these addresses to the nodes, write segment: 'routed'`,
        }))
    }),
}
