import { exampleTexts } from './example-texts.ts'
import type { ExampleTexts } from './example-texts.ts'
import type { Fixed, Page, Topic } from './page.ts'

type Reasons = Readonly<Record<Fixed, string>>
type Topics = Readonly<Record<Topic, readonly [title: string, what: string]>>

/** A page as Markdown. */
export function pageMarkdown(page: Page): string {
  const { name, what, why, example, fix } = page
  const paragraphs = [
    `# ${name}`,
    what,
    factsOf(page),
    '## Why',
    why,
    ...(example ? exampleParagraphs(exampleTexts(example)) : []),
    '## What to do',
    fix,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** A list of all pages as Markdown, by topic, each with a link to its file. */
export function indexMarkdown(pages: readonly Page[], topics: Topics, reasons: Reasons): string {
  const sections = Object.entries(topics).flatMap(([topic, [title, what]]) => [
    `## ${title}`,
    `${title} ${what}`,
    tableOf(pages.filter((page) => page.topic === topic)),
  ])
  const intro =
    'Every name that a finding can have, by who says it. `metallb-overlays explain NAME` prints the same pages.'
  return `${['# Findings', intro, ...sections, ...fixedParagraphs(pages, reasons)].join('\n\n')}\n`
}

function fixedParagraphs(pages: readonly Page[], reasons: Reasons): readonly string[] {
  const groups = [...Map.groupBy(pages, ({ fixed }) => fixed)]
  const lines = groups.flatMap(([fixed, members]) =>
    fixed === undefined ? [] : [`- ${reasons[fixed]}: ${members.map(({ name }) => `\`${name}\``).join(', ')}`],
  )
  const intro =
    'What the API server and MetalLB say is as it is. Of our own findings a level can be set for each, and each can be suppressed, but for these:'
  return ['## Fixed', intro, lines.toSorted().join('\n')]
}

/** Who says it, how bad it is, and for which releases: `MetalLB, error; applies to v0.15.0 only; since metallb-overlays 0.1.0`. */
export function factsOf({ topic, severity, fixed, since, releases }: Page): string {
  return [
    `${says[topic]}, ${severity}${fixed === undefined ? '' : ', fixed'}`,
    ...(releases === undefined ? [] : [`applies to ${releases}`]),
    `since metallb-overlays ${since}`,
  ].join('; ')
}

const says: Readonly<Record<Topic, string>> = {
  'api-server': 'the API server',
  metallb: 'MetalLB',
  lint: 'lint',
  definition: 'the definition itself',
  files: 'the files themselves',
  install: 'lint',
}

function exampleParagraphs({
  language,
  refused,
  instead,
  beside,
  installed,
  judgedAs,
}: ExampleTexts): readonly string[] {
  const fenced = (text: string, as: string = language): string => `\`\`\`${as}\n${text}\n\`\`\``
  return [
    '## Example',
    `This gives the finding${judgedAs ? ` (judged as ${judgedAs})` : ''}:`,
    fenced(refused),
    'This does not:',
    fenced(instead),
    ...(beside === undefined ? [] : ['Both beside another cluster:', fenced(beside)]),
    ...(installed === undefined ? [] : ['Both with this `release.yaml`:', fenced(installed, 'yaml')]),
  ]
}

function tableOf(pages: readonly Page[]): string {
  const rows = pages.map(
    ({ name, severity, what }) => `| [${name}](${name}.md) | ${severity} | ${what.replaceAll('|', '\\|')} |`,
  )
  return ['| finding | severity | what |', '| --- | --- | --- |', ...rows].join('\n')
}
