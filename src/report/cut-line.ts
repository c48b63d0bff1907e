import type { Place } from '../source/place.ts'

/** What is shown of a line, and what is underlined in it. */
export type ShownLine = Pick<Place, 'column' | 'length' | 'lineText'>

const widest = 200
const before = 60

/** A line as it is, or of a very long one what is around the column, with `…` for the rest. */
export function cutLine({ lineText, column, length }: ShownLine): ShownLine {
  if (lineText.length <= widest) return { lineText, column, length }
  const from = beginning(lineText, Math.max(0, Math.min(column - 1 - before, lineText.length - widest)))
  const to = beginning(lineText, Math.min(lineText.length, from + widest))
  const head = from > 0 ? '…' : ''
  const at = column - from + head.length
  return {
    lineText: `${head}${lineText.slice(from, to)}${to < lineText.length ? '…' : ''}`,
    column: at,
    length: Math.max(1, Math.min(length, to - column + 1)),
  }
}

/** An offset that does not split a character of two code units. */
function beginning(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/u.test(text[offset] ?? '') ? offset - 1 : offset
}
