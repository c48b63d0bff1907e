import type { Diagnostic, Path } from './diagnostic.ts'
import { replacement } from './fix.ts'
import { meantBy } from './misspelling.ts'
import { suggestion } from './nearest.ts'

/** What a name that nothing has is compared with. */
export type Names = {
  readonly candidates: readonly string[]
  /** What the candidates are: `pools`. */
  readonly what: string
  /** Names that stand beside it: each may be there once. */
  readonly beside?: readonly unknown[]
}

/** The help for a misspelt name at a path, and the fix where it can only mean one of the candidates. */
export function correction(
  path: Path,
  text: string,
  { candidates, what, beside = [] }: Names,
): Pick<Diagnostic, 'fix' | 'help'> {
  const meant = meantBy(text, candidates)
  if (meant === undefined) return { help: suggestion(text, candidates, what) }
  const help = `did you mean "${meant}"?`
  return beside.includes(meant) ? { help } : { help, fix: replacement(path, text, meant) }
}
