import { markdownCell } from './markdown-text.ts'

/** Rows as a Markdown table; the first row is the head. No rows: no table. */
export function markdownTableOf(rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return []
  const lines = rows.map((row) => `| ${row.map(markdownCell).join(' | ')} |`)
  return lines.toSpliced(1, 0, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`)
}
