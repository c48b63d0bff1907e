import { slipsBetween } from '../diagnostics/misspelling.ts'
import { UsageError } from '../diagnostics/usage-error.ts'

/** Every MetalLB release this project knows, oldest first: all tags whose configuration is custom resources. */
export const releases = [
  'v0.13.2',
  'v0.13.3',
  'v0.13.4',
  'v0.13.5',
  'v0.13.6',
  'v0.13.7',
  'v0.13.8',
  'v0.13.9',
  'v0.13.10',
  'v0.13.11',
  'v0.13.12',
  'v0.14.0',
  'v0.14.1',
  'v0.14.2',
  'v0.14.3',
  'v0.14.4',
  'v0.14.5',
  'v0.14.6',
  'v0.14.7',
  'v0.14.8',
  'v0.14.9',
  'v0.15.0',
  'v0.15.1',
  'v0.15.2',
  'v0.15.3',
  'v0.16.0',
  'v0.16.1',
] as const

/** A known release as MetalLB tags it, with the `v`. */
export type Release = (typeof releases)[number]

/** The first release this project knows. */
export const oldestRelease: Release = releases[0]

/** The newest release this project knows; its schema is the one that the typed resources follow. */
export const newestRelease: Release = 'v0.16.1'

const order: ReadonlyMap<string, number> = new Map(releases.map((release, index) => [release, index]))

/** Negative where `left` came out before `right`, 0 where they are the same release. */
export function compareReleases(left: Release, right: Release): number {
  return (order.get(left) ?? 0) - (order.get(right) ?? 0)
}

/** Whether `release` is `since` or came out after it. */
export function isAtLeast(release: Release, since: Release): boolean {
  return compareReleases(release, since) >= 0
}

/** A release to judge by. `meant`: the known one that a version far beyond them may be a slip of. */
export type Resolved = { readonly release: Release; readonly newerThanKnown: boolean; readonly meant?: Release }

/**
 * The release to judge by for a version as people write it (`0.16.1`, `v0.16.1`). A version that came out after those we
 * know is judged as the newest known one of its minor, or as the newest of all. Throws UsageError for an older or
 * unreadable one.
 */
export function resolveRelease(text: string): Resolved {
  const wanted = parseVersion(text)
  if (wanted === undefined) throw unknownRelease(text)
  const exact = releases.find((release) => compareVersions(versionOf(release), wanted) === 0)
  if (exact !== undefined) return { release: exact, newerThanKnown: false }
  if (compareVersions(versionOf(newestRelease), wanted) < 0) {
    return { release: newestRelease, newerThanKnown: true, ...meantBy(wanted) }
  }
  const sameMinor = releases.filter(
    (release) => compareVersions(versionOf(release).slice(0, 2), wanted.slice(0, 2)) === 0,
  )
  const newestPatch = sameMinor.at(-1)
  if (newestPatch === undefined || compareVersions(versionOf(newestPatch), wanted) > 0) throw unknownRelease(text)
  return { release: newestPatch, newerThanKnown: true }
}

/** `v0.61.1` is no release that comes soon, and one slip away from one that is there. */
function meantBy(wanted: readonly number[]): Pick<Resolved, 'meant'> {
  const [major = 0, minor = 0] = wanted
  const [newestMajor = 0, newestMinor = 0] = versionOf(newestRelease)
  if (major === newestMajor ? minor <= newestMinor + 3 : minor === 0) return {}
  const text = `v${wanted.join('.')}`
  const meant = releases.findLast((release) => slipsBetween(text, release) === 1)
  return meant === undefined ? {} : { meant }
}

function parseVersion(text: string): readonly number[] | undefined {
  const match = /^v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.exec(text.trim())
  return match === null ? undefined : match.slice(1).map(Number)
}

function versionOf(release: Release): readonly number[] {
  return release.slice(1).split('.').map(Number)
}

function compareVersions(left: readonly number[], right: readonly number[]): number {
  const differing = left.findIndex((part, index) => part !== right[index])
  return differing === -1 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0)
}

function unknownRelease(text: string): UsageError {
  return new UsageError(
    `"${text}" is no MetalLB release that is known here`,
    `known are ${oldestRelease} to ${newestRelease}; write it like ${newestRelease}`,
  )
}
