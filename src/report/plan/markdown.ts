import { markdownTableOf } from '../markdown-table.ts'
import type { PlanReport } from './report.ts'
import { planView } from './view.ts'
import type { Block, PlanView } from './view.ts'

/** A plan as a comment in a pull request. */
export function planMarkdown({ from, to, clusters, unchanged }: PlanReport): string {
  const parts = clusters.map((cluster) => viewMarkdown(planView(cluster)))
  const calm = unchanged.length === 0 ? [] : [`Unchanged: ${unchanged.join(', ')}.`]
  const none = parts.length === 0 ? ['### metallb plan · 🟢 nothing changes in effect'] : []
  return `${[...none, ...parts, ...calm, `<sub>metallb-overlays plan, from ${from} to ${to}</sub>`].join('\n\n')}\n`
}

const marks = { red: '🔴', yellow: '🟡', green: '🟢' } as const

function viewMarkdown({ title, mark, headline, blocks }: PlanView): string {
  return [`### metallb plan · ${title} · ${marks[mark]} ${headline}`, ...blocks.map(blockMarkdown)].join('\n\n')
}

function blockMarkdown(block: Block): string {
  if (block.block === 'table') return markdownTableOf(block.rows).join('\n')
  return block.label === undefined ? block.text : `**${block.label}:** ${block.text}`
}
