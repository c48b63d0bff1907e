import type { Interval } from './interval.ts'

/** Indices into the intervals: `index` shares addresses with `with`, which starts before it or at the same address. */
export type Overlap = { readonly index: number; readonly with: number }

/**
 * For each interval that shares addresses with an earlier one (by first address, wider first, then as given), the one
 * of those that reaches furthest. Nothing where all are disjoint. O(n log n).
 */
export function overlapsAmong(intervals: readonly Interval[]): readonly Overlap[] {
  const found: Overlap[] = []
  let reaching: { interval: Interval; index: number } | undefined
  for (const index of sweepOrder(intervals)) {
    const interval = intervals[index]!
    if (reaching?.interval.family === interval.family && interval.first <= reaching.interval.last) {
      found.push({ index, with: reaching.index })
      if (interval.last <= reaching.interval.last) continue
    }
    reaching = { interval, index }
  }
  return found
}

function sweepOrder(intervals: readonly Interval[]): readonly number[] {
  return Array.from(intervals.keys()).toSorted((a, b) => compareIntervals(intervals[a]!, intervals[b]!))
}

/** By family, first address, wider first. */
export function compareIntervals(a: Interval, b: Interval): number {
  if (a.family !== b.family) return a.family - b.family
  if (a.first !== b.first) return a.first < b.first ? -1 : 1
  return a.last === b.last ? 0 : a.last > b.last ? -1 : 1
}
