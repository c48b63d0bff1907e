import { Scalar } from 'yaml'
import type { ScalarTag, Tags } from 'yaml'
import { hasUnprintable, withoutUnprintable } from './unprintable.ts'

type Tag = Tags[number]
type Context = Parameters<NonNullable<ScalarTag['stringify']>>[1]
type Write = (text: string, type: Scalar.Type, context: Context) => string

/** The line length that yamllint takes by default. */
const width = 80

/** Whether a tag of the `yaml` package is the one for strings. */
export function isTextTag(tag: Tag): tag is ScalarTag {
  return typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:str'
}

/**
 * The tag for strings with our way to write them: plain on one line where every reader takes it for that string, in
 * quotes on one line where not, and as a block where it is too long or has several lines. What is in quotes or plain
 * never spans lines, which prettier would lay out anew. With `lineWidth: 0` one line is never too long.
 */
export function textTag(standard: ScalarTag): ScalarTag {
  const write: Write = (text, type, { options, ...context }) => {
    // The first line of a block may be one longer than the others.
    const lineWidth = type === Scalar.BLOCK_FOLDED ? width - 1 : 0
    const item = Object.assign(new Scalar(text), { type })
    return standard.stringify!(item, { ...context, options: { ...options, lineWidth } })
  }
  return { ...standard, stringify: ({ value }, context) => written(String(value), context, write) }
}

function written(text: string, context: Context, write: Write): string {
  const line = onOneLine(text, context, write)
  if (context.implicitKey) return line
  const start = context.indent.length + (context.indentAtStart ?? 0)
  const isWide = context.options.lineWidth !== 0 && start + line.length > width
  if (!text.includes('\n') && !isWide) return line
  if (isLiteral(text, width - context.indent.length)) return write(text, Scalar.BLOCK_LITERAL, context)
  return isFoldable(text) ? write(text, Scalar.BLOCK_FOLDED, context) : line
}

function onOneLine(text: string, context: Context, write: Write): string {
  if (text.includes('\n') || hasUnprintable(text) || isOther.test(text)) return quoted(text)
  return write(text, Scalar.PLAIN, context) === text ? text : quoted(text)
}

/** In double quotes where something must be escaped; else as prettier does it, with the fewest escapes. */
function quoted(text: string): string {
  const json = JSON.stringify(text)
  if (/\\[^"]/u.test(json) || hasUnprintable(text)) return withoutUnprintable(json, escaped)
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : json
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** To readers of YAML 1.1 no text: a key that merges, and a default value. */
const isOther = /^(?:<<|=)$/u

/** Several lines that fit, of which the first is not indented and none ends with white space. */
function isLiteral(text: string, limit: number): boolean {
  const lines = text.replace(/\n$/u, '').split('\n')
  return (
    lines.length > 1 &&
    lines.every((line) => line.length <= limit && /^(?:|.*\S)$/u.test(line)) &&
    /^\S/u.test(text) &&
    lines.at(-1) !== '' &&
    !/\t/u.test(text) &&
    !hasUnprintable(text)
  )
}

/** Words with one space or line breaks between them. */
function isFoldable(text: string): boolean {
  const words = text.replace(/\n$/u, '').split(/ |\n+/u)
  return words.every((word) => /^\S+$/u.test(word)) && !hasUnprintable(text)
}
