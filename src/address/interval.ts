import type { Address, Family } from './address.ts'

/** Addresses of one family, both ends inclusive. */
export type Interval = { readonly family: Family; readonly first: bigint; readonly last: bigint }

/** The interval of the addresses from `first` to `last`; undefined over two families or where the ends are reversed. */
export function intervalBetween(first: Address, last: Address): Interval | undefined {
  if (first.family !== last.family || first.value > last.value) return undefined
  return { family: first.family, first: first.value, last: last.value }
}

/** The interval of one address. */
export function intervalAt({ family, value }: Address): Interval {
  return { family, first: value, last: value }
}

/** Whether an address is in an interval. Families never mix. */
export function contains(interval: Interval, address: Address): boolean {
  return address.family === interval.family && address.value >= interval.first && address.value <= interval.last
}

/** Whether all of `inner` is in `outer`; equal ones enclose each other. */
export function encloses(outer: Interval, inner: Interval): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last
}

/** Whether two intervals have an address in common. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last
}

/** The addresses that both have. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  if (!overlaps(a, b)) return undefined
  return { family: a.family, first: a.first > b.first ? a.first : b.first, last: a.last < b.last ? a.last : b.last }
}

/** How many addresses there are; at least 1. */
export function sizeOf({ first, last }: Interval): bigint {
  return last - first + 1n
}

/** The lowest address. */
export function firstOf({ family, first }: Interval): Address {
  return { family, value: first }
}
