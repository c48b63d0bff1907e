import { intersection, sizeOf, formatRange } from '../address/index.ts'
import type { Interval } from '../address/index.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Model, PoolFacts, SegmentFacts, Written } from '../model/model.ts'
import type { Finding } from './rule.ts'

/** Addresses that a pool should not hold: where they are given, which they are, and what they are for. */
export type Taken = { readonly path: Path; readonly interval: Interval; readonly what: string }

/** Every range of a pool that holds addresses which are taken. */
export function clashes(
  pools: readonly PoolFacts[],
  takenFor: (pool: PoolFacts) => readonly Taken[],
  message: (written: Written<Interval>, pool: PoolFacts, taken: Taken) => string,
  help: string,
): readonly Finding[] {
  return pools.flatMap((pool) =>
    pool.ranges.flatMap((written) =>
      takenFor(pool).flatMap((taken): readonly Finding[] => {
        const shared = intersection(written.value, taken.interval)
        if (shared === undefined) return []
        const related = [{ path: taken.path, message: `${taken.what}: ${describe(shared)} in both` }]
        return [{ object: pool.object, path: written.path, message: message(written, pool, taken), help, related }]
      }),
    ),
  )
}

/** The segment that a pool is on, as far as the definition knows it. */
export function segmentOf({ facts }: Model, pool: PoolFacts): SegmentFacts | undefined {
  return facts.segments.find(({ name }) => name === pool.segment)
}

/** What is not known of the segments that the pools are on, as far as `isKnown` needs it. */
export function lacksOnSegments(
  model: Model,
  what: string,
  isKnown: (segment: SegmentFacts) => boolean,
): readonly string[] {
  const lacks = model.facts.pools.flatMap((pool): readonly string[] => {
    if (pool.segment === 'routed') return []
    const segment = segmentOf(model, pool)
    if (segment === undefined) return [`the segment of pool "${pool.name}"`]
    return isKnown(segment) ? [] : [`${what} of segment "${segment.name}"`]
  })
  return [...new Set(lacks)]
}

/** `192.168.1.72-192.168.1.75 (4 addresses)` */
export function describe(interval: Interval): string {
  const size = sizeOf(interval)
  return size === 1n ? formatRange(interval).split('-')[0]! : `${formatRange(interval)} (${size} addresses)`
}
