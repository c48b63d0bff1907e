import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Located } from './located.ts'
import { printable } from './printable.ts'

const ranks: readonly Severity[] = ['error', 'warning', 'info']

/** Characters of one line. */
const width = 500

/**
 * Findings as short plain text, the worst first: `path:line:column: severity[name]: message`, its related places and its
 * help indented below. What is beyond the limit is counted.
 */
export function plainReport(findings: readonly Located[], limit: number): string {
  const sorted = findings.toSorted((a, b) => rankOf(a) - rankOf(b))
  const rest = sorted.slice(limit)
  const lines = [...sorted.slice(0, limit).flatMap(linesOf), ...(rest.length > 0 ? [more(rest)] : [])]
  return lines.map((line) => `${shortened(line)}\n`).join('')
}

function rankOf({ diagnostic }: Located): number {
  return ranks.indexOf(diagnostic.severity) + (diagnostic.notJudged ? ranks.length : 0)
}

function linesOf({ diagnostic, place, related }: Located): readonly string[] {
  const { name, severity, message, help, notJudged } = diagnostic
  const at = place ? `${place.file}:${place.line}:${place.column}: ` : ''
  const others = (diagnostic.related ?? []).slice(0, 3).map((each, index) => {
    const other = related[index]
    return `  ${other ? `${other.file}:${other.line}:${other.column}: ` : ''}${each.message}`
  })
  return [
    `${at}${notJudged ? 'not judged' : severity}[${name}]: ${message}`,
    ...others,
    ...(help === undefined ? [] : [`  help: ${help}`]),
  ]
}

function more(rest: readonly Located[]): string {
  const counts = ranks.flatMap((severity) => {
    const count = rest.filter(({ diagnostic }) => diagnostic.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`]
  })
  return `and ${rest.length} more: ${counts.join(', ')}`
}

/** One line, whatever a message holds. */
function shortened(line: string): string {
  const single = printable(line)
  return single.length <= width ? single : `${single.slice(0, width - 2)} …`
}
