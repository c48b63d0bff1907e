import { printable } from './printable.ts'

/** Rows as columns of equal width, two spaces apart, with what has no glyph escaped; no trailing spaces. Widths are in characters. */
export function tableOf(written: readonly (readonly string[])[]): readonly string[] {
  const rows = written.map((row) => row.map(printable))
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
