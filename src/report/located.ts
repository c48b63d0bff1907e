import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'
import type { Edit, NoEdit } from '../source/edit.ts'
import type { Place } from '../source/place.ts'

/** A finding with the pieces of files that it is about; no place where none was found. */
export type Located = {
  readonly diagnostic: Diagnostic
  readonly place: Place | undefined
  /** What it is about, by names: the way to it within its object or its definition. */
  readonly about?: Path
  /** One for each of the diagnostic's `related`, in the same order. */
  readonly related: readonly (Place | undefined)[]
  /** Who says no, where it is neither the API server, nor MetalLB, nor a rule. */
  readonly saidBy?: string
  /** What `--fix` would write, or why it does not. Absent: nothing is safe. */
  readonly fix?: LocatedFix
}

/** A fix with its place; the edit's file is told as places are. */
export type LocatedFix = { readonly description: string; readonly edit: Edit | NoEdit }
