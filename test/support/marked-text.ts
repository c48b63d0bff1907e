/** Where a question about a text is asked. */
export const marker = '/*|*/'

/** Line and column from 0, in UTF-16 code units, as the Language Server Protocol counts. */
export type Position = { readonly line: number; readonly character: number }

/** A text without its marker, and where that stood; a number is an offset into a text that has none. */
export function unmark(text: string, place: number | string = marker): { text: string; position: Position } {
  if (typeof place === 'number') return { text, position: positionOf(text, place) }
  const [before, after, ...more] = text.split(place)
  if (before === undefined || after === undefined) throw new Error(`the text has no ${place}`)
  if (more.length > 0) throw new Error(`the text has more than one ${place}`)
  return { text: before + after, position: positionOf(before, before.length) }
}

function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}
