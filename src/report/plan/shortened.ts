import type { Block, PlanView } from './view.ts'

/** A view with so many rows of each table and so many lines of each kind, none of them long; the first ones stay. */
export function shortened(view: PlanView, limit: number): PlanView {
  const groups = Map.groupBy(view.blocks, kindOf)
  const told = [...groups.values()].flatMap((blocks) => cut(blocks, limit))
  const { title, headline } = view
  return {
    ...view,
    title: cutText(title),
    headline: cutText(headline),
    blocks: told.map((block) => cutBlock(block, limit)),
  }
}

function kindOf(block: Block): string {
  return block.block === 'table' ? `table ${block.rows[0]?.join(' ')}` : (block.label ?? firstWord(block.text))
}

/** `Pool`, `BGPPeer`: lines without a label begin with what they are about. */
function firstWord(text: string): string {
  return /^\w*/u.exec(text)![0]
}

function cut(blocks: readonly Block[], limit: number): readonly Block[] {
  const rest = blocks.length - limit
  if (rest <= 0) return blocks
  const label = blocks[0]?.block === 'line' ? blocks[0].label : undefined
  return [...blocks.slice(0, limit), { block: 'line', label, text: `… and ${rest} more.` }]
}

function cutBlock(block: Block, limit: number): Block {
  if (block.block === 'line') return { ...block, text: cutText(block.text) }
  const [head = [], ...rows] = block.rows
  const rest = rows.length - limit
  const shown = [head, ...rows.slice(0, limit)].map((row) => row.map(cutText))
  return { ...block, rows: rest <= 0 ? shown : [...shown, [`… and ${rest} more`, ...head.slice(1).map(() => '')]] }
}

/** Characters of one text. */
const width = 500

/** Never within what is in backticks: half of a command is none. */
function cutText(text: string): string {
  if (text.length <= width) return text
  const start = text.slice(0, width)
  const isOpen = (start.split('`').length - 1) % 2 === 1
  return `${start
    .slice(0, isOpen ? start.lastIndexOf('`') : width)
    .toWellFormed()
    .trimEnd()} …`
}
