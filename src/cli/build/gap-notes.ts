import type { Gap } from '../../io/git/snapshot.ts'
import { gapText } from '../fleet/snapshot-gaps.ts'
import type { Remedies } from '../fleet/snapshot-gaps.ts'
import type { Build } from './build-result.ts'

/** What to do about a gap in what is staged. */
export const stagedRemedies: Remedies = {
  link: 'commit the file itself',
  submodule: 'build --check without --staged judges the working tree, with its submodules',
}

/** What to know of definitions that do not load because they import what is not in the commit, a line each. */
export function gapNotes({ results }: Build, gaps: readonly Gap[]): readonly string[] {
  const failures = results.flatMap(({ compilation, findings }) =>
    compilation === undefined ? findings.map(({ diagnostic }) => diagnostic.message) : [],
  )
  const named = gaps.filter(({ path }) => failures.some((message) => message.includes(path)))
  return named.map((gap) => `note: ${gapText(gap)}; ${stagedRemedies[gap.kind]}`)
}
