import { lineStartAt } from './line-start.ts'

/** A piece of a file, and what is to stand there instead. */
export type Edit = {
  /** As it was handed in. */
  readonly file: string
  /** The whole file, as it was read. */
  readonly source: string
  /** In UTF-16 code units; `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The key that it writes: of two edits that write the same one into the same map, neither may be made. */
  readonly key?: WrittenKey
}

/** A key of a map that begins at an offset. */
export type WrittenKey = { readonly name: string; readonly within: number }

/** Why a value is not changed where it is written. */
export type NoEdit = { readonly reason: string }

/** Whether there is an edit. */
export function isEdit(edit: Edit | NoEdit): edit is Edit {
  return 'source' in edit
}

/** Why a key is not given a name that its map has already. */
export const isThere: NoEdit = { reason: 'there is one already' }

/** A text with edits that do not overlap, in whatever order. */
export function edited(text: string, edits: readonly Pick<Edit, 'end' | 'start' | 'text'>[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((current, edit) => current.slice(0, edit.start) + edit.text + current.slice(edit.end), text)
}

/** Lines and columns, both 1-based; columns in UTF-16 code units, the end exclusive. */
export type EditSpan = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where an edit begins and ends. */
export function spanOf({ source, start, end }: Edit): EditSpan {
  const from = positionOf(source, start)
  const to = positionOf(source, end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

/** A byte order mark takes no column. */
function positionOf(source: string, offset: number): { readonly line: number; readonly column: number } {
  const lineStart = lineStartAt(source, offset)
  const isMarked = lineStart === 0 && source.startsWith('\u{FEFF}')
  const line = source.slice(0, lineStart).split('\n').length
  return { line, column: Math.max(1, offset - lineStart + (isMarked ? 0 : 1)) }
}
