import { compareIntervals } from './overlap-sweep.ts'
import type { Interval } from './interval.ts'

/** What is left of intervals without others, ascending; neighbours that touch are joined. O(n log n). */
export function remainderOf(intervals: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  const taken = joined(others)
  let at = 0
  return joined(intervals).flatMap((interval) => {
    const left: Interval[] = []
    let first = interval.first
    while (at < taken.length && isBefore(taken[at]!, interval)) at++
    for (let next = at; next < taken.length && isWithin(taken[next]!, interval); next++) {
      const { first: from, last: to } = taken[next]!
      if (from > first) left.push({ ...interval, first, last: from - 1n })
      if (to >= first) first = to + 1n
    }
    return first <= interval.last ? [...left, { ...interval, first }] : left
  })
}

/** The same addresses in as few intervals as possible, ascending. */
function joined(intervals: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = []
  for (const interval of intervals.toSorted(compareIntervals)) {
    const reached = result.at(-1)
    if (reached === undefined || reached.family !== interval.family || interval.first > reached.last + 1n) {
      result.push(interval)
    } else if (interval.last > reached.last) {
      result[result.length - 1] = { ...reached, last: interval.last }
    }
  }
  return result
}

function isBefore(one: Interval, other: Interval): boolean {
  return one.family === other.family ? one.last < other.first : one.family < other.family
}

function isWithin(one: Interval, other: Interval): boolean {
  return one.family === other.family && one.first <= other.last
}
