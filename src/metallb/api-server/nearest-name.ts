/** The name that a misspelt one most likely means; undefined where none is near. Case counts for nothing. */
export function nearestName(text: string, names: Iterable<string>): string | undefined {
  if (text.length > 100) return undefined
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const name of names) {
    const distance = editDistance(text.toLowerCase(), name.toLowerCase())
    const isNear = distance <= Math.floor(Math.max(text.length, name.length) * 0.34)
    if (isNear && (best === undefined || distance < best.distance)) best = { name, distance }
  }
  return best?.name
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [index, letter] of [...from].entries()) row = nextRow(row, letter, to, index + 1)
  return row.at(-1) ?? 0
}

function nextRow(row: readonly number[], letter: string, to: string, first: number): number[] {
  const next = [first]
  for (let column = 1; column <= to.length; column++) {
    const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1)
    next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
  }
  return next
}
