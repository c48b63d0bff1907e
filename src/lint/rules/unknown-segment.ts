import { suggestion } from '../../diagnostics/nearest.ts'
import type { Rule } from '../rule.ts'

/** A pool on a segment that the definition does not have. */
export const unknownSegment: Rule = {
  name: 'unknown-segment',
  severity: 'error',
  check: ({ facts, definition }) => {
    const segments = facts.segments.map(({ name }) => name)
    return Object.entries(definition.pools ?? {}).flatMap(([name, { segment }]) =>
      segment === undefined || segment === 'routed' || segments.includes(segment)
        ? []
        : [
            {
              path: ['pools', name, 'segment'],
              message: `pool "${name}" is on a segment "${segment}" that does not exist`,
              help: suggestion(segment, [...segments, 'routed'], 'segments'),
            },
          ],
    )
  },
}
