import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'

/** A finding about YAML in a repository. `related`: a place for each of the diagnostic's, in the same order. */
export type PlacedFinding = {
  readonly diagnostic: Diagnostic
  readonly place: Place
  readonly related: readonly (Place | undefined)[]
}

/** What is to be said at a second place; nowhere in particular where there is none. */
export type Note = { readonly message: string; readonly place?: Place | undefined }

/** What a lint's finding says. */
export type Said = Omit<Diagnostic, 'column' | 'file' | 'line' | 'related' | 'source'>

/** A lint's finding at a place, with notes at others. */
export function findingAt(place: Place, { name, ...rest }: Said, notes: readonly Note[] = []): PlacedFinding {
  const related = notes.map((note) => ({ message: note.message, ...positionOf(note.place) }))
  const diagnostic: Diagnostic = {
    name,
    source: 'lint',
    ...rest,
    ...positionOf(place),
    ...(related.length > 0 && { related }),
  }
  return { diagnostic, place, related: notes.map((note) => note.place) }
}

function positionOf(place: Place | undefined): Pick<Diagnostic, 'column' | 'file' | 'line'> {
  return place ? { file: place.file, line: place.line, column: place.column } : {}
}
