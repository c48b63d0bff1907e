import type { Note } from '../define/index.ts'
import { withoutUnprintable } from './unprintable.ts'

/** yamllint's default; a longer word stays whole. */
const width = 80

/** A note as comment lines; nothing where it is empty. */
export function commentOf({ owner, ticket, why }: Note): string {
  return [entry('owner', owner), entry('ticket', ticket), entry('why', why)].join('')
}

/** A text as comment lines, wrapped. Whatever the text holds, no reader of YAML takes any of it for more than a comment. */
export function comment(text: string): string {
  return wrap(text)
    .map((line) => `# ${withoutUnprintable(line, () => '\u{FFFD}')}\n`)
    .join('')
}

function entry(key: string, text: string = ''): string {
  return text.trim() === '' ? '' : comment(`${key}: ${text}`)
}

/** White space, and U+0085: a line break to a reader of YAML 1.1, though no white space to JavaScript. */
const gap = /[\s\u{85}]+/u

function wrap(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(gap).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width - 2) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
