import type { Note } from '../define/index.ts'

/** yamllint's default; a longer word stays whole. */
const width = 80

/** A note as comment lines; nothing where it is empty. */
export function commentOf({ owner, ticket, why }: Note): string {
  return [line('owner', owner), line('ticket', ticket), line('why', why)].join('')
}

function line(key: string, text: string | undefined): string {
  if (text === undefined) return ''
  return wrap(`${key}: ${text}`)
    .map((part) => `# ${part}\n`)
    .join('')
}

function wrap(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width - 2) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
