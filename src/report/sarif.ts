import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { pageMarkdown } from '../rulebook/markdown.ts'
import type { Page } from '../rulebook/page.ts'
import { isEdit, spanOf } from '../source/edit.ts'
import type { Edit } from '../source/edit.ts'
import type { Place } from '../source/place.ts'
import { computedNote } from './computed-note.ts'
import { explainCommand } from './diagnostic-json.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './entries.ts'
import type { LeftOut } from './left-out.ts'
import { notJudgedLine } from './report.ts'
import type { Report } from './report.ts'

/** A report with the pages of its findings. */
export type ReportWithPages = Report & { readonly pageOf: (name: string) => Page | undefined }

/**
 * SARIF 2.1.0 with all that GitHub's code scanning asks for. What was not judged is a notification, no result. What is left
 * out is among the results only where units list it; it is marked then.
 */
export function sarifReport({ pageOf, ...report }: ReportWithPages): string {
  const leftOut = new Map(report.units.flatMap((unit) => (unit.leftOut ?? []).map((each) => [each.located, each])))
  const hidden = report.units.map(({ leftOut: left = [], ...unit }) => ({
    ...unit,
    findings: left.map(({ located }) => located),
  }))
  const entries = entriesOf({ ...report, units: [...hidden, ...report.units] })
  const stateOf = ({ located }: Entry): object => ({
    ...(report.hasBaseline === true && { baselineState: isKnown(leftOut.get(located)) ? 'unchanged' : 'new' }),
    ...suppressionOf(leftOut.get(located)),
  })
  const results = entries.filter(({ diagnostic }) => diagnostic.notJudged !== true)
  const rules = [...new Map(results.map(({ diagnostic }) => [diagnostic.name, diagnostic])).values()]
  const { name, version } = report.tool
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name, semanticVersion: version, rules: rules.map((rule) => ruleOf(rule, pageOf(rule.name))) },
        },
        automationDetails: { id: `${name}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notificationsOf(report, entries) }],
        results: results.map((entry) => ({ ...resultOf(entry, rules), ...stateOf(entry) })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function isKnown(left: LeftOut | undefined): boolean {
  return left !== undefined && left.because === undefined
}

/** It is in force, and stands in the definition. */
function suppressionOf(left: LeftOut | undefined): object {
  if (left?.because === undefined) return {}
  return { suppressions: [{ kind: 'inSource', status: 'accepted', justification: left.because }] }
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

function ruleOf({ name, severity, message }: Diagnostic, page: Page | undefined): object {
  return {
    id: name,
    shortDescription: { text: page?.what ?? message },
    fullDescription: { text: page?.why ?? message },
    help: {
      text: page ? `${page.fix} ${explainCommand(name)} says more.` : message,
      ...(page && { markdown: pageMarkdown(page) }),
    },
    defaultConfiguration: { level: levels[page?.severity ?? severity] },
    ...(page && { properties: { tags: [page.topic] } }),
  }
}

function resultOf(entry: Entry, rules: readonly Diagnostic[]): object {
  const { diagnostic, fingerprint, located } = entry
  const { name, severity, message, help, related = [] } = diagnostic
  const relatedLocations = related.flatMap((each, index) => {
    const place = located.related[index]
    return place ? [{ ...locationAt(place), id: index + 1, message: { text: each.message } }] : []
  })
  return {
    ruleId: name,
    ruleIndex: rules.findIndex((rule) => rule.name === name),
    level: levels[severity],
    message: { text: help === undefined ? message : `${message}\nhelp: ${help}` },
    locations: [locationOf(entry)],
    ...(relatedLocations.length > 0 && { relatedLocations }),
    ...(located.fix && isEdit(located.fix.edit) && { fixes: [fixOf(located.fix.description, located.fix.edit)] }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  }
}

/** Where a finding has no place of its own, the start of its file stands for it. */
function locationOf({ file, region, located: { place } }: Entry): object {
  const start = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 }
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: region ?? start },
    ...(place?.isComputed && { message: { text: computedNote } }),
  }
}

function locationAt({ file, line, column, length }: Place): object {
  const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + length }
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }
}

function fixOf(text: string, edit: Edit): object {
  const { line, column, endLine, endColumn } = spanOf(edit)
  const deletedRegion = { startLine: line, startColumn: column, endLine, endColumn }
  const replacements = [{ deletedRegion, insertedContent: { text: edit.text } }]
  return { description: { text }, artifactChanges: [{ artifactLocation: { uri: uriOf(edit.file) }, replacements }] }
}

function uriOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/')
  return file.startsWith('/') ? `file://${path}` : path
}

function notificationsOf({ units, notJudged }: Report, entries: readonly Entry[]): readonly object[] {
  const found = entries
    .filter(({ diagnostic }) => diagnostic.notJudged === true)
    .map((entry) => ({ ...noteOf(entry.diagnostic.message), locations: [locationOf(entry)] }))
  const lines = units.flatMap((unit) => unit.notJudged.map((each) => noteOf(`${unit.name}: ${notJudgedLine(each)}`)))
  return [...found, ...lines, ...notJudged.map(noteOf)]
}

function noteOf(text: string): { readonly level: string; readonly message: object } {
  return { level: 'note', message: { text: `not judged: ${text}` } }
}
