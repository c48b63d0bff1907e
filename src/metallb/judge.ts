import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { resolveRelease } from '../release/releases.ts'
import type { Release, Resolved } from '../release/releases.ts'
import { admit } from './api-server/admit.ts'
import { compareDiagnostics } from './diagnostic-order.ts'
import { openLists, pointBack } from './open-lists.ts'
import { bgpTypes } from './target.ts'
import type { Target } from './target.ts'
import { verdictOf } from './verdict.ts'
import type { Verdict } from './verdict.ts'

export type { BgpType, Target } from './target.ts'
export type { PoolVerdict, Verdict } from './verdict.ts'

/**
 * What the API server and MetalLB's own parser of the release say of a whole set of objects, in whatever order: every
 * fault, and the pools where there is none. What is not MetalLB's is a fact, or ignored. Throws UsageError for a target
 * that does not exist, and nothing for any JSON value.
 */
export function judge(objects: readonly unknown[], target: Target): Verdict {
  const { release, newerThanKnown, meant } = resolveTarget(target)
  const listed = openLists(Array.isArray(objects) ? objects : [])
  const values = listed.map(({ value }) => value)
  const verdict = verdictOf(values, admit(values, release), release, target.bgpType)
  const placed = verdict.diagnostics.map((each) => pointBack(each, listed))
  const infos = newerThanKnown ? [newerRelease(target.metallbVersion, release, meant)] : []
  return { ...verdict, diagnostics: [...infos, ...placed].toSorted(compareDiagnostics) }
}

/** The release to judge by. Throws UsageError for an unknown release or BGP type. */
export function resolveTarget({ metallbVersion, bgpType }: Target): Resolved {
  if (!bgpTypes.includes(bgpType)) {
    throw new UsageError(`"${String(bgpType)}" is no BGP type`, `Write ${bgpTypes.join(', ')}`)
  }
  return resolveRelease(String(metallbVersion))
}

function newerRelease(version: string, release: Release, meant?: Release): Diagnostic {
  const message = `MetalLB ${version} is newer than what is known here; judged as ${release}`
  return {
    name: 'newer-metallb-release',
    source: 'metallb',
    severity: meant ? 'warning' : 'info',
    message,
    ...(meant && { help: `did you mean ${meant}?` }),
  }
}
