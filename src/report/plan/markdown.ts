import { markdownTableOf } from '../markdown-table.ts'
import { markdownText } from '../markdown-text.ts'
import { shortened } from './shortened.ts'
import type { PlanReport } from './report.ts'
import { planView } from './view.ts'
import type { Block, PlanView } from './view.ts'

/** The most characters that a comment has: GitHub refuses more than 65,536, and something may be written around it. */
const longest = 60_000

/** How many lines of a kind, rows of a table and clusters are told, where all are too many. */
const limits = [200, 60, 20, 6, 2]

/** A plan as a comment in a pull request, as long as a comment may be: the worst stays. */
export function planMarkdown(report: PlanReport): string {
  const views = report.clusters.map(planView)
  const whole = markdownOf(views, report, [])
  if (whole.length <= longest) return whole
  const texts = limits.map((limit) => cutTo(limit, views, report))
  const heads = views.map((view) => ({ ...view, blocks: [] }))
  return texts.find((text) => text.length <= longest) ?? cutTo(limits.at(-1)!, heads, report)
}

const ranks = ['red', 'yellow', 'green']

function cutTo(limit: number, views: readonly PlanView[], report: PlanReport): string {
  const sorted = views.toSorted((a, b) => ranks.indexOf(a.mark) - ranks.indexOf(b.mark))
  const rest = sorted.length - limit
  const more = rest > 0 ? [`… and ${rest} more clusters.`] : []
  const told = sorted.slice(0, limit).map((view) => shortened(view, limit))
  const unchanged = report.unchanged.length > limit ? [`${report.unchanged.length} clusters`] : report.unchanged
  return markdownOf(told, { ...report, unchanged }, [...more, cutNote])
}

const cutNote =
  '**This is cut to the size of a comment.** `metallb-overlays plan` with `--format text` tells all of it.'

function markdownOf(views: readonly PlanView[], { from, to, unchanged }: PlanReport, more: readonly string[]): string {
  const parts = views.map(viewMarkdown)
  const calm = unchanged.length === 0 ? [] : [markdownText(`Unchanged: ${unchanged.join(', ')}.`)]
  const none = parts.length === 0 ? ['### metallb plan · 🟢 nothing changes in effect'] : []
  const ends = `<sub>metallb-overlays plan, from ${markdownText(from)} to ${markdownText(to)}</sub>`
  return `${[...none, ...parts, ...calm, ...more, ends].join('\n\n')}\n`
}

const marks = { red: '🔴', yellow: '🟡', green: '🟢' } as const

function viewMarkdown({ title, mark, headline, blocks }: PlanView): string {
  const head = `### metallb plan · ${markdownText(title)} · ${marks[mark]} ${markdownText(headline)}`
  return [head, ...blocks.map(blockMarkdown)].join('\n\n')
}

function blockMarkdown(block: Block): string {
  if (block.block === 'table') return markdownTableOf(block.rows).join('\n')
  const text = markdownText(block.text)
  return block.label === undefined ? text : `**${markdownText(block.label)}:** ${text}`
}
