import { explainCommand } from './diagnostic-json.ts'
import type { Located } from './located.ts'
import { isFailing, notJudgedLine } from './report.ts'
import type { Report, ReportUnit } from './report.ts'

/**
 * A JUnit report: a suite for each cluster or set, a case for each name of its findings, one for what was not judged each,
 * and one that passes where nothing fails.
 */
export function junitReport(report: Report): string {
  const suites = unitsOf(report).map((unit) => ({ unit, cases: casesOf(unit, report) }))
  const all = suites.flatMap(({ cases }) => cases)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: report.tool.name, ...totals(all) })}>`,
    ...suites.flatMap(({ unit, cases }) => [
      `  <testsuite ${attributes({ name: unit.name, ...totals(cases), skipped: count(cases, 'skipped') })}>`,
      ...cases.map((each) => caseText(each, unit)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}

/** What is about no unit makes one more. */
function unitsOf({ units, findings, notJudged }: Report): readonly ReportUnit[] {
  if (findings.length + notJudged.length === 0) return units
  return [...units, { name: 'all', file: '.', outcome: 'judged', findings, notJudged, facts: {} }]
}

type Case = {
  readonly name: string
  readonly result: 'failed' | 'passed' | 'skipped'
  readonly headline?: string
  readonly text?: string
}

function casesOf(unit: ReportUnit, report: Report): readonly Case[] {
  const judged = Map.groupBy(
    unit.findings.filter(({ diagnostic }) => diagnostic.notJudged !== true),
    ({ diagnostic }) => diagnostic.name,
  )
  const found = [...judged].map(([name, findings]) => caseOf(name, findings, report))
  const skipped = [
    ...unit.findings.filter(({ diagnostic }) => diagnostic.notJudged === true).map(lineOf),
    ...unit.notJudged.map(notJudgedLine),
  ].map((line): Case => ({ name: `not judged: ${line}`, result: 'skipped', headline: line }))
  const passed = found.some(({ result }) => result === 'failed')
    ? []
    : [{ name: `${unit.name} is ${unit.outcome}`, result: 'passed' } as const]
  return [...passed, ...found, ...skipped]
}

/** Findings that do not fail are told in a case that passes. */
function caseOf(name: string, findings: readonly Located[], report: Report): Case {
  const failing = findings.find((finding) => isFailing(finding, report.failOn))
  const text = [...findings.map(lineOf), explainCommand(name)].join('\n')
  if (failing === undefined) return { name, result: 'passed', text }
  return { name, result: 'failed', headline: failing.diagnostic.message, text }
}

function lineOf({ diagnostic: { message, help, severity }, place }: Located): string {
  const where = place ? `${place.file}:${place.line}:${place.column}: ` : ''
  return `${where}${severity}: ${message}${help === undefined ? '' : `; help: ${help}`}`
}

function caseText({ name, result, headline, text }: Case, { name: classname }: ReportUnit): string {
  const head = `    <testcase ${attributes({ name, classname })}`
  if (result === 'skipped') return `${head}><skipped ${attributes({ message: headline ?? '' })}/></testcase>`
  if (result === 'failed') {
    const failure = attributes({ message: headline ?? '', type: name })
    return `${head}><failure ${failure}>${escaped(text ?? '')}</failure></testcase>`
  }
  return text === undefined ? `${head}/>` : `${head}><system-out>${escaped(text)}</system-out></testcase>`
}

function totals(cases: readonly Case[]): {
  readonly tests: number
  readonly failures: number
  readonly errors: number
} {
  return { tests: cases.length, failures: count(cases, 'failed'), errors: 0 }
}

function count(cases: readonly Case[], result: Case['result']): number {
  return cases.filter((each) => each.result === result).length
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}="${escaped(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join(' ')
}

/** What XML cannot hold becomes the sign for that. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
