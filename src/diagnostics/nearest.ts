/** The candidate that a misspelt text most likely means; undefined where none is near. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let best: { readonly candidate: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase())
    const isNear = distance <= Math.max(1, Math.floor(Math.max(text.length, candidate.length) * 0.4))
    if (isNear && (best === undefined || distance < best.distance)) best = { candidate, distance }
  }
  return best?.candidate
}

/** Insertions, deletions and replacements between two texts. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= from.length; line++) {
    const next = [line]
    for (let column = 1; column <= to.length; column++) {
      const replaced = row[column - 1]! + (from[line - 1] === to[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[column]! + 1, next[column - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}

/** `did you mean "lan"?`, or what there is to choose from. */
export function suggestion(text: string, candidates: readonly string[], what: string): string {
  const near = nearest(text, candidates)
  if (near !== undefined) return `did you mean "${near}"?`
  if (candidates.length === 0) return `there are no ${what}`
  return `there ${candidates.length === 1 ? 'is' : 'are'}: ${candidates.join(', ')}`
}
