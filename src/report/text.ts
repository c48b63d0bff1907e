import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'
import { isEdit } from '../source/edit.ts'
import { computedNote } from './computed-note.ts'
import { cutLine } from './cut-line.ts'
import type { Located, LocatedFix } from './located.ts'
import type { Paint, Style } from './paint.ts'
import { printable, printableLine } from './printable.ts'

/** A finding as a person reads it: headline, code frame, what it clashes with, what to type next. Ends with a line break. `alsoIn`: what else it is found in. */
export function textOf(
  { diagnostic, place, related, saidBy: other, fix }: Located,
  paint: Paint,
  alsoIn: readonly string[] = [],
): string {
  const { name, severity, message, help, notJudged } = diagnostic
  const style = styles[severity]
  const lines = [
    `${paint(style, `${notJudged ? 'not judged' : severity}[${name}]`)} ${paint('bold', printable(message))}`,
    ...(place ? frameOf(place, paint, style) : []),
    ...(diagnostic.related ?? []).flatMap((each, index) => relatedLines(each.message, related[index], paint)),
    ...(alsoIn.length === 0 ? [] : [`  ${paint('blue', '=')} the same in ${printable(alsoIn.join(', '))}`]),
    ...(help === undefined ? [] : [`${paint('cyan', 'help:')} ${printable(help)}${fixNote(fix)}`]),
    ...(notJudged ? [] : [paint('dim', `  (${printable(other ?? saidBy(diagnostic))})`)]),
  ]
  return `${lines.join('\n')}\n`
}

/** A stream cannot be written. */
function fixNote(fix: LocatedFix | undefined): string {
  if (fix === undefined || !isEdit(fix.edit) || fix.edit.file === '<stdin>') return ''
  return fix.edit.text === '' ? '  (--fix deletes it)' : '  (--fix writes it)'
}

const styles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
}

const refusals = {
  'api-server': 'the API server refuses this',
  metallb: 'MetalLB refuses the whole configuration for this',
} as const

/** Who says so; a lint about a resource is one that MetalLB would let pass. */
function saidBy({ source, severity, object }: Diagnostic): string {
  if (source === 'lint') return object === undefined ? 'lint' : 'lint; MetalLB takes this without a word'
  return severity === 'error' ? refusals[source] : source
}

function frameOf(place: Place, paint: Paint, style: Style): readonly string[] {
  const { file, line, column, isComputed } = place
  const number = String(line)
  const gutter = ' '.repeat(number.length)
  const shown = cutLine(place)
  const marker = `${indentLike(shown.lineText.slice(0, shown.column - 1))}${paint(style, '^'.repeat(shown.length))}`
  return [
    `${gutter}${paint('blue', '-->')} ${printable(file)}:${line}:${column}`,
    `${paint('blue', `${number} |`)} ${printableLine(shown.lineText)}`,
    `${paint('blue', `${gutter} |`)} ${marker}`,
    ...(isComputed ? [`  ${paint('blue', '=')} ${computedNote}`] : []),
  ]
}

/** As wide as the text on a terminal: tabs stay tabs. */
function indentLike(text: string): string {
  return text.replaceAll(/[^\t]/gu, ' ')
}

function relatedLines(message: string, place: Place | undefined, paint: Paint): readonly string[] {
  if (place === undefined) return [`  ${paint('blue', '=')} ${printable(message)}`]
  return [`  ${paint('blue', '-->')} ${printable(place.file)}:${place.line}:${place.column}  ${printable(message)}`]
}
