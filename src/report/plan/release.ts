import type { Plan } from '../../plan/index.ts'
import type { Block } from './view.ts'

/** What another release or backend brings although nobody edits it. */
export function releaseBlocks({ release }: Plan): readonly Block[] {
  if (release === undefined) return []
  const { turns, elsewhere, newFields, refusedByKubernetes } = release
  const rows = turns.map(({ what, before, after, advice }) => [what, before, after, advice ?? ''])
  const table: Block = {
    block: 'table',
    rows: [['what changes without an edit of yours', 'now', 'after', 'do'], ...rows],
  }
  const others = elsewhere.length === 0 ? [] : [textLine('Does not concern you', elsewhere.join('; '))]
  const fields = newFields.length === 0 ? [] : [textLine('Unknown to the release before', newFields.join(', '))]
  const kubernetes = refusedByKubernetes === undefined ? [] : [textLine('Refused', refusedByKubernetes)]
  return [...(rows.length > 0 ? [table] : []), ...others, ...fields, ...kubernetes]
}

function textLine(label: string, text: string): Block {
  return { block: 'line', label, text: `${text}.` }
}
