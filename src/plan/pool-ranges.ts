import { formatRange, intersection, intervalOfRange, joined, sizeOf } from '../address/index.ts'
import type { Interval } from '../address/index.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'

const poolKinds: ReadonlySet<string> = new Set(['AddressPool', 'IPAddressPool'])

/** Whether an object is a pool, also one as it was before v0.14.0. */
export function isPool(object: object): boolean {
  return poolKinds.has(identityOf(object).kind)
}

/** What a pool has that can be read, entry by entry as text `first-last`. */
export function rangesOfPool(pool: object): readonly string[] {
  return intervalsOfPool(pool).map(formatRange)
}

/** What a pool has that can be read, entry by entry. */
export function intervalsOfPool(pool: object): readonly Interval[] {
  const { spec } = pool as { readonly spec?: { readonly addresses?: unknown } }
  if (!Array.isArray(spec?.addresses)) return []
  return spec.addresses.flatMap((text: unknown) => (typeof text === 'string' ? (intervalOfRange(text) ?? []) : []))
}

/** What the pools among some objects have together, ascending, neighbours joined. */
export function intervalsOfPools(objects: readonly object[]): readonly Interval[] {
  return joined(objects.filter(isPool).flatMap(intervalsOfPool))
}

/** The addresses that are in both, ascending, neighbours joined. */
export function within(intervals: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  return joined(intervals.flatMap((interval) => others.flatMap((other) => intersection(interval, other) ?? [])))
}

/** How many addresses there are. */
export function countOf(intervals: readonly Interval[]): bigint {
  return joined(intervals).reduce((sum, interval) => sum + sizeOf(interval), 0n)
}
