import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'

/** By object, by place within it and by name; what has no place comes first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.object ?? -1) - (b.object ?? -1) ||
    comparePaths(a.path ?? [], b.path ?? []) ||
    compareKeys(a.name, b.name) ||
    compareKeys(a.message, b.message)
  )
}

function comparePaths(a: Path, b: Path): number {
  for (const [index, key] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = compareKeys(key, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
