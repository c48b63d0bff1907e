import { diagnosticJson } from './diagnostic-json.ts'
import type { Report, ReportUnit } from './report.ts'

/** A report for programs, as `schemas/report.json` describes it. */
export function jsonReport({ tool, unitsAre, units, facts }: Report): string {
  return `${JSON.stringify({ tool, ...facts, [unitsAre]: units.map(unitJson) }, null, 2)}\n`
}

function unitJson({ name, facts, outcome, findings, notJudged }: ReportUnit): object {
  return { name, ...facts, result: outcome, diagnostics: findings.map(diagnosticJson), notJudged }
}
