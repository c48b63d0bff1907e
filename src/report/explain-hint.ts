import type { Severity } from '../diagnostics/diagnostic.ts'
import { explainCommand } from './diagnostic-json.ts'
import type { Located } from './located.ts'

/** Where to read more, by the worst of the findings; nothing where there is none. */
export function explainHint(findings: readonly Located[]): readonly string[] {
  const judged = findings.filter(({ diagnostic }) => diagnostic.notJudged !== true)
  const order: readonly Severity[] = ['error', 'warning', 'info']
  const worst = order.flatMap((severity) => judged.filter(({ diagnostic }) => diagnostic.severity === severity))[0]
  return worst ? [`${explainCommand(worst.diagnostic.name)} says more`] : []
}
