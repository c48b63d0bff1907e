import { nearest } from '../diagnostics/nearest.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { pageListText, pageText } from '../report/page-text.ts'
import { paintFor } from '../report/paint.ts'
import type { Paint } from '../report/paint.ts'
import { exampleTexts } from '../rulebook/example-texts.ts'
import { indexMarkdown, pageMarkdown } from '../rulebook/markdown.ts'
import type { Page } from '../rulebook/page.ts'
import { pageOf, rulebook, topics, whyFixed } from '../rulebook/rulebook.ts'
import type { Run } from './command.ts'
import { isColoured } from './host.ts'

/** Prints the pages of findings, or without a name the list of all there are. */
export const explain: Run = ({ positionals, values }, host) => {
  const pages = positionals.map(pageNamed)
  const paint = paintFor(isColoured(host, host.stdout, values['no-color'] === true))
  const { format } = values
  if (format === 'json') host.stdout.write(`${JSON.stringify(jsonOf(pages), null, 2)}\n`)
  else host.stdout.write(format === 'markdown' ? markdownOf(pages) : textOf(pages, paint))
  return Promise.resolve(0)
}

/** The names of all findings, for the completion of shells. */
export function pageNames(): readonly string[] {
  return rulebook.map(({ name }) => name)
}

function pageNamed(name: string): Page {
  const page = pageOf(name)
  if (page) return page
  const near = nearest(name, pageNames())
  throw new UsageError(
    `there is no finding "${name}"`,
    near === undefined ? 'metallb-overlays explain lists them' : `did you mean "${near}"?`,
  )
}

function jsonOf(pages: readonly Page[]): object {
  const [only, ...more] = pages.map(pageJson)
  if (only !== undefined && more.length === 0) return only
  return only === undefined ? rulebook.map(pageJson) : [only, ...more]
}

function pageJson({ example, ...page }: Page): object {
  return { ...page, ...(example && { example: exampleTexts(example) }) }
}

function markdownOf(pages: readonly Page[]): string {
  return pages.length === 0 ? indexMarkdown(rulebook, topics, whyFixed) : pages.map(pageMarkdown).join('\n')
}

function textOf(pages: readonly Page[], paint: Paint): string {
  if (pages.length > 0) return pages.map((page) => pageText(page, paint)).join('\n')
  const lists = Object.entries(topics).map(([topic, [title, what]]) =>
    pageListText(
      `${title} ${what}`,
      rulebook.filter((page) => page.topic === topic),
      paint,
    ),
  )
  return lists.join('\n')
}
