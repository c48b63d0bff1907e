import { exampleTexts } from '../rulebook/example-texts.ts'
import { factsOf } from '../rulebook/markdown.ts'
import type { Page } from '../rulebook/page.ts'
import type { Paint } from './paint.ts'
import { tableOf } from './table.ts'

/** A page as a person reads it on a terminal. Ends with a line break. */
export function pageText(page: Page, paint: Paint): string {
  const { name, what, why, example, fix } = page
  const sections = [
    [`${paint('bold', name)}  ${paint('dim', factsOf(page))}`],
    wrapped(what),
    wrapped(why),
    ...(example ? exampleSections(example, paint) : []),
    [`${paint('cyan', 'What to do:')}`, ...wrapped(fix)],
  ]
  return sections.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n')
}

/** The pages of one topic: name, severity, and what is found. */
export function pageListText(title: string, pages: readonly Page[], paint: Paint): string {
  const rows = pages.map(({ name, severity, what }) => [`  ${name}`, severity, what])
  return [paint('bold', title), ...tableOf(rows), ''].join('\n')
}

function exampleSections(example: NonNullable<Page['example']>, paint: Paint): readonly (readonly string[])[] {
  const { refused, instead, beside, installed, judgedAs } = exampleTexts(example)
  const as = judgedAs === undefined ? '' : ` (judged as ${judgedAs})`
  return [
    titled(paint('red', `This gives the finding${as}:`), refused),
    titled(paint('green', 'This does not:'), instead),
    ...(beside === undefined ? [] : [titled('Both beside another cluster:', beside)]),
    ...(installed === undefined ? [] : [titled('Both with this release.yaml:', installed)]),
  ]
}

function titled(title: string, text: string): readonly string[] {
  return [title, ...text.split('\n').map(indented)]
}

function indented(line: string): string {
  return line === '' ? '' : `    ${line}`
}

const width = 96

/** Words in lines of at most 96 characters. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
