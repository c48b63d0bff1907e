import { counted } from './counted.ts'
import type { Located } from './located.ts'

/** `1 error, 2 warnings, 3 suppressed`; empty where there is none of them. */
export function countsOf(findings: readonly Located[], suppressed = 0): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = findings.filter(({ diagnostic }) => diagnostic.severity === severity).length
    return count === 0 ? [] : [counted(count, severity)]
  })
  return [...counts, ...(suppressed === 0 ? [] : [`${suppressed} suppressed`])].join(', ')
}
