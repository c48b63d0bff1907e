import type { Severity } from '../diagnostics/diagnostic.ts'
import { explainCommand } from './diagnostic-json.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './entries.ts'
import type { Report } from './report.ts'
import { printable } from './printable.ts'

/** Annotations of GitHub Actions, the worst first: a step shows ten of a kind, and the log has all. */
export function githubReport(report: Report): string {
  const order: readonly Severity[] = ['error', 'warning', 'info']
  const entries = entriesOf(report).toSorted(
    (a, b) => order.indexOf(a.diagnostic.severity) - order.indexOf(b.diagnostic.severity),
  )
  return entries.map((entry) => `${annotationOf(entry)}\n`).join('')
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

function annotationOf({ diagnostic, file, region }: Entry): string {
  const { name, severity, message, help } = diagnostic
  const properties = {
    file,
    ...(region && {
      line: region.startLine,
      endLine: region.endLine,
      col: region.startColumn,
      endColumn: region.endColumn,
    }),
    title: name,
  }
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapedProperty(printable(String(value)))}`,
  )
  const lines = [message, ...(help === undefined ? [] : [`help: ${help}`]), explainCommand(name)].map(printable)
  return `::${commands[severity]} ${written.join(',')}::${escapedMessage(lines.join('\n'))}`
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
