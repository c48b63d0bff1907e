import { InputError } from '../../diagnostics/input-error.ts'
import type { Gap } from '../../io/git/snapshot.ts'

/** What to do about a gap, by what it is. */
export type Remedies = Readonly<Record<Gap['kind'], string>>

/** Throws InputError where a folder of overlays, or something in it, is not in the commit itself. Relative to the top level. */
export function refuseGaps(gaps: readonly Gap[], folder: string, remedies: Remedies): void {
  const gap = gaps.find(({ path }) => isIn(path, folder) || isIn(folder, path))
  if (gap) throw new InputError(gapText(gap), remedies[gap.kind])
}

/** Why something is not in a commit. */
export function gapText(gap: Gap): string {
  return gap.kind === 'link'
    ? `${gap.path} is a link that leads out of the repository, to ${gap.target}`
    : `${gap.path} is a submodule: the commit does not have its files`
}

/** Whether a path is a folder, or in it. */
function isIn(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}
