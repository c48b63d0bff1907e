import type { Interval } from './interval.ts'
import { compareIntervals } from './overlap-sweep.ts'

/** The same addresses, ascending, in as few intervals as possible. */
export function joined(intervals: readonly Interval[]): readonly Interval[] {
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
