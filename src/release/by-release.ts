import { isAtLeast, type Release } from './releases.ts'

/** A fact that some release changed: what it was at first, then what it became, in order. */
export type Changed<T> = { readonly first: T; readonly later: readonly (readonly [from: Release, value: T])[] }

/** A plain fact, or one that some release changed. */
export type ByRelease<T extends string | number | boolean> = T | Changed<T>

/** From when until when something is there; both inclusive, absent for "always so far". */
export type Span = { readonly since?: Release; readonly until?: Release }

/** `changed(0, ['v0.15.0', 1])`: 0 up to the release before v0.15.0, 1 from then on. */
export function changed<T>(first: T, ...later: readonly (readonly [from: Release, value: T])[]): Changed<T> {
  return { first, later }
}

/** The fact as it holds in `release`. */
export function at<T extends string | number | boolean>(fact: ByRelease<T>, release: Release): T {
  if (typeof fact !== 'object') return fact
  return fact.later.findLast(([from]) => isAtLeast(release, from))?.[1] ?? fact.first
}

/** Whether `release` lies within the span. */
export function isWithin(span: Span, release: Release): boolean {
  if (span.since !== undefined && !isAtLeast(release, span.since)) return false
  return span.until === undefined || isAtLeast(span.until, release)
}

/** What holds in a release, of several things that each hold in some releases only. */
export function holdingIn<Name extends string>(
  spans: Readonly<Record<Name, Span>>,
  release: Release,
): Readonly<Record<Name, boolean>> {
  const entries = Object.entries<Span>(spans).map(([name, span]) => [name, isWithin(span, release)])
  return Object.fromEntries(entries) as Readonly<Record<Name, boolean>>
}
