import { resolveRelease } from '../../release/releases.ts'
import type { Release } from '../../release/releases.ts'
import { meantBy } from '../version-range.ts'

/** The release of an image's tag; undefined where it names none, or one that is newer than those known here. */
export function releaseRun(tag: string): Release | undefined {
  const meant = meantBy(tag)
  if (meant?.isPinned !== true) return undefined
  const { release, newerThanKnown } = resolveRelease(meant.version)
  return newerThanKnown ? undefined : release
}
