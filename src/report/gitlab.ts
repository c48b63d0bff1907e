import type { Severity } from '../diagnostics/diagnostic.ts'
import { explainCommand } from './diagnostic-json.ts'
import { entriesOf } from './entries.ts'
import type { Report } from './report.ts'

/** A code quality report for GitLab. What was only not judged is no finding there. */
export function gitlabReport(report: Report): string {
  const issues = entriesOf(report)
    .filter(({ diagnostic }) => diagnostic.notJudged !== true)
    .map(({ diagnostic: { name, severity, message, help }, file, region, fingerprint }) => ({
      description: [message, ...(help === undefined ? [] : [`help: ${help}`]), explainCommand(name)].join('; '),
      check_name: name,
      fingerprint,
      severity: severities[severity],
      location: { path: file, lines: { begin: region?.startLine ?? 1 } },
    }))
  return `${JSON.stringify(issues, null, 2)}\n`
}

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' }
