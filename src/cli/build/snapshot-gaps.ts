import { InputError } from '../../diagnostics/input-error.ts'
import type { Gap } from '../../io/git/snapshot.ts'
import type { Build } from './build-result.ts'

/** Throws InputError where a folder of overlays, or something in it, is not in the commit itself. Relative to the top level. */
export function refuseGaps(gaps: readonly Gap[], folder: string): void {
  const gap = gaps.find(({ path }) => isIn(path, folder) || isIn(folder, path))
  if (gap) throw new InputError(textOf(gap), remedies[gap.kind])
}

/** What to know of definitions that do not load because they import what is not in the commit, a line each. */
export function gapNotes({ results }: Build, gaps: readonly Gap[]): readonly string[] {
  const failures = results.flatMap(({ compilation, findings }) =>
    compilation === undefined ? findings.map(({ diagnostic }) => diagnostic.message) : [],
  )
  const named = gaps.filter(({ path }) => failures.some((message) => message.includes(path)))
  return named.map((gap) => `note: ${textOf(gap)}; ${remedies[gap.kind]}`)
}

const remedies: Readonly<Record<Gap['kind'], string>> = {
  link: 'commit the file itself',
  submodule: 'build --check without --staged judges the working tree, with its submodules',
}

function textOf(gap: Gap): string {
  return gap.kind === 'link'
    ? `${gap.path} is a link that leads out of the repository, to ${gap.target}`
    : `${gap.path} is a submodule: the commit does not have its files`
}

/** Whether a path is a folder, or in it. */
function isIn(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}
