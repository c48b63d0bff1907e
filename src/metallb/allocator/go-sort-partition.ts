import type { Sortable } from './sortable.ts'

/** Puts what is less than the pivot before it, the rest behind it. `isPartitioned`: it was so before. */
export function partition(
  list: Sortable,
  start: number,
  end: number,
  pivot: number,
): { middle: number; isPartitioned: boolean } {
  const { less, swap } = list
  swap(start, pivot)
  const isBefore = (at: number) => less(at, start)
  const isBehind = (at: number) => !less(at, start)
  let { low, high } = narrowed(start + 1, end - 1, isBefore, isBehind)
  const isPartitioned = low > high
  while (low <= high) {
    swap(low, high)
    ;({ low, high } = narrowed(low + 1, high - 1, isBefore, isBehind))
  }
  swap(high, start)
  return { middle: high, isPartitioned }
}

/** Puts what equals the pivot before what is more; nothing is less. Where the latter starts. */
export function partitionEqual(list: Sortable, start: number, end: number, pivot: number): number {
  const { less, swap } = list
  swap(start, pivot)
  const isBefore = (at: number) => !less(start, at)
  const isBehind = (at: number) => less(start, at)
  let { low, high } = narrowed(start + 1, end - 1, isBefore, isBehind)
  while (low <= high) {
    swap(low, high)
    ;({ low, high } = narrowed(low + 1, high - 1, isBefore, isBehind))
  }
  return low
}

/** The first from below that is not where it belongs, and the first from above. */
function narrowed(
  low: number,
  high: number,
  isBefore: (at: number) => boolean,
  isBehind: (at: number) => boolean,
): { low: number; high: number } {
  while (low <= high && isBefore(low)) low++
  while (low <= high && isBehind(high)) high--
  return { low, high }
}
