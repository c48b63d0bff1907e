import type { RuleName } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'

/** What is wrong with how a cluster's MetalLB is installed, as bad as its definition has it; it is found under `install`. */
export function installedFindings({ installed, definition }: Model): readonly Diagnostic[] {
  return (installed?.findings ?? []).flatMap(({ diagnostic }) => {
    const severity = definition.rules?.[diagnostic.name as RuleName] ?? diagnostic.severity
    return severity === 'off' ? [] : [{ ...diagnostic, severity, path: ['install'] }]
  })
}
