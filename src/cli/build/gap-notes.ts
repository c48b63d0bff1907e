import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Gap } from '../../io/git/snapshot.ts'
import { gapText } from '../fleet/snapshot-gaps.ts'
import type { Remedies } from '../fleet/snapshot-gaps.ts'
import { missingImportIn } from '../fleet/missing-import.ts'
import { shellPath } from '../shell-path.ts'
import type { Build } from './build-result.ts'

/** What to do about a gap in what is staged. */
export const stagedRemedies: Remedies = {
  link: 'commit the file itself',
  submodule: 'build --check without --staged judges the working tree, with its submodules',
}

/** What to know of definitions that do not load because they import what is not in the commit, a line each. `top`: of the working tree. */
export function gapNotes(build: Build, gaps: readonly Gap[], top: string): readonly string[] {
  const failures = failuresIn(build)
  const named = gaps.filter(({ path }) => failures.some((message) => message.includes(path)))
  const lost = new Set(failures.flatMap((message) => missingImportIn(message)?.missing ?? []))
  const isInGap = (path: string): boolean => named.some((gap) => path.startsWith(`${gap.path}/`))
  const unstaged = [...lost].filter((path) => !isInGap(path) && existsSync(join(top, path))).toSorted()
  return [
    ...named.map((gap) => `note: ${gapText(gap)}; ${stagedRemedies[gap.kind]}`),
    ...unstaged.map((path) => `note: ${path} is there, and not staged: git add ${shellPath(path)}`),
  ]
}

function failuresIn({ results }: Build): readonly string[] {
  const failed = results.filter(({ compilation }) => compilation === undefined)
  return failed.flatMap(({ findings }) => findings.map(({ diagnostic }) => diagnostic.message))
}
