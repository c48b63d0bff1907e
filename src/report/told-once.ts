import type { Located } from './located.ts'

/** A finding, and what else it is found in. */
export type ToldOnce = { readonly finding: Located; readonly alsoIn: readonly string[] }

/**
 * Every finding once: what several clusters or sets have from one place, a base mostly, is told where it comes first. The
 * same sentence about another place is another finding.
 */
export function toldOnce(
  units: readonly { readonly name: string; readonly findings: readonly Located[] }[],
): readonly ToldOnce[] {
  const found = new Map<string, { readonly finding: Located; readonly names: Set<string> }>()
  let apart = 0
  for (const { name, findings } of units) {
    const inUnit = new Map<string, number>()
    for (const finding of findings) {
      const key = keyOf(finding) ?? String(apart++)
      const ordinal = inUnit.get(key) ?? 0
      inUnit.set(key, ordinal + 1)
      const same = found.get(`${key}${ordinal}`)
      if (same) same.names.add(name)
      else found.set(`${key}${ordinal}`, { finding, names: new Set([name]) })
    }
  }
  return [...found.values()].map(({ finding, names }) => ({ finding, alsoIn: [...names].slice(1) }))
}

/** Equal for findings that say the same of the same place; undefined where there is none. */
function keyOf({ diagnostic, place, related }: Located): string | undefined {
  if (place === undefined) return undefined
  const { name, severity, message, help } = diagnostic
  const places = [place, ...related].map((each) => each && [each.file, each.line, each.column])
  return JSON.stringify([name, severity, message, help, (diagnostic.related ?? []).map((each) => each.message), places])
}
