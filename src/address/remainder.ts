import type { Interval } from './interval.ts'
import { joined } from './joined.ts'

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

function isBefore(one: Interval, other: Interval): boolean {
  return one.family === other.family ? one.last < other.first : one.family < other.family
}

function isWithin(one: Interval, other: Interval): boolean {
  return one.family === other.family && one.first <= other.last
}
