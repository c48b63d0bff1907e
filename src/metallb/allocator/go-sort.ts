import { partition, partitionEqual } from './go-sort-partition.ts'
import { breakPatterns, choosePivot } from './go-sort-pivot.ts'
import { bitLength } from './sortable.ts'
import type { Sortable } from './sortable.ts'

/**
 * The list as Go's sort.Slice leaves it, also where `isLess` is no order and another algorithm would leave it otherwise:
 * the pattern-defeating quicksort that Go has since 1.19 (sort.pdqsort_func).
 */
export function goSorted<Item>(list: readonly Item[], isLess: (one: Item, other: Item) => boolean): readonly Item[] {
  const sorted = [...list]
  const less = (i: number, j: number) => isLess(sorted[i]!, sorted[j]!)
  const swap = (i: number, j: number) => void ([sorted[i], sorted[j]] = [sorted[j]!, sorted[i]!])
  sortPart({ less, swap }, 0, sorted.length, bitLength(sorted.length))
  return sorted
}

const mostInserted = 12

/** Sorts from `start` up to, but without, `end`. `limit`: how many bad pivots it puts up with. */
function sortPart(list: Sortable, start: number, end: number, limit: number): void {
  let wasBalanced = true
  let wasPartitioned = true
  while (end - start > mostInserted) {
    if (limit === 0) return heapSort(list, start, end)
    if (!wasBalanced) {
      breakPatterns(list, start, end)
      limit--
    }
    const { pivot, isRising } = choosePivot(list, start, end)
    if (wasBalanced && wasPartitioned && isRising && partialInsertionSort(list, start, end)) return
    if (start > 0 && !list.less(start - 1, pivot)) {
      start = partitionEqual(list, start, end, pivot)
      continue
    }
    const length = end - start
    const { middle, isPartitioned } = partition(list, start, end, pivot)
    wasPartitioned = isPartitioned
    wasBalanced = Math.min(middle - start, end - middle) >= Math.floor(length / 8)
    if (middle - start < end - middle) {
      sortPart(list, start, middle, limit)
      start = middle + 1
    } else {
      sortPart(list, middle + 1, end, limit)
      end = middle
    }
  }
  insertionSort(list, start, end)
}

function insertionSort({ less, swap }: Sortable, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    for (let j = i; j > start && less(j, j - 1); j--) swap(j, j - 1)
  }
}

/** True where the part is sorted; moves a few that are not where they belong, but none in a part of less than 50. */
function partialInsertionSort({ less, swap }: Sortable, start: number, end: number): boolean {
  let i = start + 1
  for (let step = 0; step < 5; step++) {
    while (i < end && !less(i, i - 1)) i++
    if (i === end) return true
    if (end - start < 50) return false
    swap(i, i - 1)
    if (i - start >= 2) for (let j = i - 1; j >= 1 && less(j, j - 1); j--) swap(j, j - 1)
    if (end - i >= 2) for (let j = i + 1; j < end && less(j, j - 1); j++) swap(j, j - 1)
  }
  return false
}

function heapSort(list: Sortable, start: number, end: number): void {
  const size = end - start
  for (let i = (size - 1) >> 1; i >= 0; i--) siftDown(list, i, size, start)
  for (let i = size - 1; i >= 0; i--) {
    list.swap(start, start + i)
    siftDown(list, 0, i, start)
  }
}

function siftDown({ less, swap }: Sortable, root: number, size: number, start: number): void {
  for (let child = 2 * root + 1; child < size; child = 2 * root + 1) {
    if (child + 1 < size && less(start + child, start + child + 1)) child++
    if (!less(start + root, start + child)) return
    swap(start + root, start + child)
    root = child
  }
}
