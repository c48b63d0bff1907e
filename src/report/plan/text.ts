import type { Paint } from '../paint.ts'
import { printable } from '../printable.ts'
import type { PlanReport } from './report.ts'
import { planView } from './view.ts'
import type { Block, PlanView } from './view.ts'
import { tableOf } from '../table.ts'

/** A plan for a terminal. */
export function planText({ from, to, clusters, unchanged }: PlanReport, paint: Paint): string {
  const parts = clusters.map((cluster) => viewLines(planView(cluster), paint).join('\n'))
  const calm = unchanged.length === 0 ? [] : [printable(`unchanged: ${unchanged.join(', ')}`)]
  return `${[paint('dim', printable(`from ${from} to ${to}`)), ...parts, ...calm].join('\n\n')}\n`
}

const colours = { red: 'red', yellow: 'yellow', green: 'green' } as const

function viewLines({ title, mark, headline, blocks }: PlanView, paint: Paint): readonly string[] {
  const lines = blocks.flatMap((block) => blockLines(block, paint))
  const told = lines.filter((each, index) => each !== '' || lines[index - 1] !== '')
  return [paint('bold', printable(title)), paint(colours[mark], printable(headline)), ...told]
}

function blockLines(block: Block, paint: Paint): readonly string[] {
  if (block.block === 'table') return ['', ...tableOf(block.rows), '']
  const text = printable(block.text).replaceAll(/`([^`]*)`/gu, (_all, quoted: string) =>
    quoted.includes(' ') ? quoted : `"${quoted}"`,
  )
  return [block.label === undefined ? text : `${paint('bold', `${block.label}:`)} ${text}`]
}
