import type { Located } from './located.ts'

/** `1 error, 2 warnings`; empty where there is neither. */
export function countsOf(findings: readonly Located[]): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = findings.filter(({ diagnostic }) => diagnostic.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.join(', ')
}
