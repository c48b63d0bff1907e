import { printable } from './printable.ts'

/**
 * One line of text as Markdown that shows it as it is written: what is in backticks is code, and nothing else is markup,
 * HTML, a link, a mention or a reference, at GitHub or at GitLab.
 */
export function markdownText(text: string): string {
  return codeSplit(text)
    .map(({ code, plain }) => `${escaped(plain)}${code === undefined ? '' : `\`${code}\``}`)
    .join('')
    .replace(/^\s+/u, '')
    .replace(/^(?:[-+=]|\d+(?=[.)](?:\s|$)))/u, blockMarkEscaped)
}

/** The same for a cell of a table, in which code cannot hold a `|`. */
export function markdownCell(text: string): string {
  return codeSplit(text)
    .map(({ code, plain }) => {
      const isCode = code !== undefined && !code.includes('|')
      return `${escaped(plain)}${isCode ? `\`${code}\`` : escaped(code ?? '')}`
    })
    .join('')
}

type Part = { readonly plain: string; readonly code: string | undefined }

/** What is in backticks, each with what stands before it; a backtick without a second one is no mark. */
function codeSplit(text: string): readonly Part[] {
  const single = printable(text)
  const spans = [...single.matchAll(/`([^`]+)`/gu)]
  const ends = spans.map((span) => span.index + span[0].length)
  const parts = spans.map((span, index): Part => ({
    plain: single.slice(ends[index - 1] ?? 0, span.index),
    code: span[1]!,
  }))
  return [...parts, { plain: single.slice(ends.at(-1) ?? 0), code: undefined }]
}

/** A character that is not seen, and that nothing reads over. */
const apart = '\u{200b}'

function escaped(text: string): string {
  return text
    .replaceAll(/[@#!$%~&](?=[\w"])|(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)/giu, (mark) => `${mark}${apart}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('`', '&#96;')
    .replaceAll(/[\\*[\]|~$]|^#|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => `\\${mark}`)
}

/** What would begin a list or underline a heading. */
function blockMarkEscaped(mark: string): string {
  return /\d/u.test(mark) ? `${mark}${apart}` : `\\${mark}`
}
