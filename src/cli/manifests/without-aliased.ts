import type { Located } from '../../report/located.ts'

/** Findings without those that say the same of one place again: what is written once, an alias or a merge may use often. */
export function withoutAliased(findings: readonly Located[]): readonly Located[] {
  const told = new Set<string>()
  return findings.filter((finding) => {
    const key = keyOf(finding)
    if (key === undefined) return true
    const isNew = !told.has(key)
    told.add(key)
    return isNew
  })
}

/** Equal for findings that say the same of one place, by whatever path it is reached; undefined where there is none. */
function keyOf({ diagnostic: { name, object, message, help }, place }: Located): string | undefined {
  return place && JSON.stringify([name, object, message, help, place.file, place.line, place.column])
}
