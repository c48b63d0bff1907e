/** A piece of a file that can be underlined. */
export type Place = {
  /** As it was handed in. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units. */
  readonly column: number
  /** Length in UTF-16 code units, never beyond the end of the line; at least 1. */
  readonly length: number
  /** The line without its end. */
  readonly lineText: string
}

/** Stands before the first line of some files and takes no column. */
const byteOrderMark = '\u{FEFF}'

/** The place of the text from `start` to `end` (exclusive), both offsets in UTF-16 code units. */
export function placeOf(file: string, text: string, start: number, end: number): Place {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const nextBreak = text.indexOf('\n', start)
  const lineEnd = nextBreak === -1 ? text.length : nextBreak
  const line = text.slice(0, lineStart).split('\n').length
  const shown = lineStart === 0 && text.startsWith(byteOrderMark) ? byteOrderMark.length : lineStart
  const lineText = text.slice(shown, lineEnd).replace(/\r$/u, '')
  return {
    file,
    line,
    column: start - shown + 1,
    length: Math.max(1, Math.min(end, shown + lineText.length) - start),
    lineText,
  }
}

/** The place of a position that is known by line and column, both 1-based; its length runs to the end of the word. */
export function placeAt(file: string, text: string, line: number, column: number): Place | undefined {
  const lineText = text.split('\n')[line - 1]?.replace(/\r$/u, '')
  if (lineText === undefined) return undefined
  const word = /^[\w$'"-]+/u.exec(lineText.slice(column - 1))?.[0] ?? ''
  return { file, line, column, length: Math.max(1, word.length), lineText }
}
