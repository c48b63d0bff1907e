import { lineStartAt } from './line-start.ts'
import { shownLine } from './shown-line.ts'

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
  /** The line without its end, and with stars for what is secret. */
  readonly lineText: string
  /** The Kubernetes object that it is in: `IPAddressPool/metallb-system/lan`. */
  readonly object?: string
  /** The value itself is not written there: it comes out of what is underlined. */
  readonly isComputed?: true
}

/** Stands before the first line of some files and takes no column. */
const byteOrderMark = '\u{FEFF}'

/** The place of the text from `start` to `end` (exclusive), both offsets in UTF-16 code units. */
export function placeOf(file: string, text: string, start: number, end: number): Place {
  const lineStart = lineStartAt(text, start)
  const nextBreak = text.indexOf('\n', start)
  const lineEnd = nextBreak === -1 ? text.length : nextBreak
  const line = text.slice(0, lineStart).split('\n').length
  const shown = lineStart === 0 && text.startsWith(byteOrderMark) ? byteOrderMark.length : lineStart
  const lineText = shownLine(text, shown, text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd)
  const from = Math.max(start, shown)
  return {
    file,
    line,
    column: from - shown + 1,
    length: Math.max(1, Math.min(end, shown + lineText.length) - from),
    lineText,
  }
}

/** The place of a position that is known by line and column, both 1-based; its length runs to the end of the word. */
export function placeAt(file: string, text: string, line: number, column: number): Place | undefined {
  const before = text.split('\n', line - 1).reduce((length, each) => length + each.length + 1, 0)
  const own = text.split('\n')[line - 1]?.replace(/\r$/u, '')
  if (own === undefined) return undefined
  const word = /^[\w$'"-]+/u.exec(own.slice(column - 1))?.[0] ?? ''
  const start = before + Math.min(column - 1, own.length)
  return placeOf(file, text, start, start + word.length)
}

/** The place with stars for itself: a secret is not repeated in a log. */
export function withStars(place: Place): Place {
  const { lineText, column, length } = place
  const start = column - 1
  return { ...place, lineText: lineText.slice(0, start) + '*'.repeat(length) + lineText.slice(start + length) }
}
