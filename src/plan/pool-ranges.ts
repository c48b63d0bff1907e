import { formatRange, intersection, isRangeFault, overlaps, parseRange } from '../address/index.ts'
import type { Interval } from '../address/index.ts'

/** What a pool has that can be read, entry by entry as text `first-last`. */
export function rangesOfPool(pool: object): readonly string[] {
  return intervalsOfPool(pool).map(formatRange)
}

/** What a pool has that can be read, entry by entry. */
export function intervalsOfPool(pool: object): readonly Interval[] {
  const { spec } = pool as { readonly spec?: { readonly addresses?: unknown } }
  if (!Array.isArray(spec?.addresses)) return []
  return spec.addresses.flatMap((text: unknown) => {
    const range = typeof text === 'string' ? parseRange(text) : undefined
    return range === undefined || isRangeFault(range) || range.interval === undefined ? [] : [range.interval]
  })
}

/** The addresses of some intervals that are in none of the others, ascending, neighbours joined. */
export function without(intervals: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  return joined(intervals.flatMap((interval) => others.reduce<readonly Interval[]>(cut, [interval])))
}

/** The addresses that are in both, ascending, neighbours joined. */
export function within(intervals: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  return joined(intervals.flatMap((interval) => others.flatMap((other) => intersection(interval, other) ?? [])))
}

/** How many addresses there are. */
export function countOf(intervals: readonly Interval[]): bigint {
  return joined(intervals).reduce((sum, { first, last }) => sum + last - first + 1n, 0n)
}

/** The same addresses, ascending, in as few intervals as possible. */
export function joined(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals.toSorted(
    (a, b) => a.family - b.family || (a.first < b.first ? -1 : a.first > b.first ? 1 : 0),
  )
  const found: Interval[] = []
  for (const interval of sorted) {
    const last = found.at(-1)
    if (last === undefined || last.family !== interval.family || interval.first > last.last + 1n) found.push(interval)
    else if (interval.last > last.last) found[found.length - 1] = { ...last, last: interval.last }
  }
  return found
}

function cut(pieces: readonly Interval[], other: Interval): readonly Interval[] {
  return pieces.flatMap((piece) => {
    if (!overlaps(piece, other)) return [piece]
    const left = piece.first < other.first ? [{ ...piece, last: other.first - 1n }] : []
    const right = piece.last > other.last ? [{ ...piece, first: other.last + 1n }] : []
    return [...left, ...right]
  })
}
