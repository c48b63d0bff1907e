import type { LeftOut } from './left-out.ts'
import type { Located } from './located.ts'

/** What was found, whatever it is printed as. Paths are relative to the repository. */
export type Report = {
  readonly tool: { readonly name: string; readonly version: string }
  /** What its units are: clusters that were built, or sets of objects that are applied together. */
  readonly unitsAre: 'clusters' | 'sets'
  readonly units: readonly ReportUnit[]
  /** What is about none of the units. */
  readonly findings: readonly Located[]
  /** What was not judged of the whole, a line each. */
  readonly notJudged: readonly string[]
  /** Whether the findings are those that a baseline does not have. */
  readonly hasBaseline?: boolean
  readonly failOn: FailOn
  /** What programs are told of the whole besides. */
  readonly facts: object
}

/** The least severity that fails. */
export type FailOn = 'error' | 'warning'

/** One cluster, or one set of objects. */
export type ReportUnit = {
  readonly name: string
  /** The definition, or the file or folder of a set: where a finding is that has no place of its own. */
  readonly file: string
  /** What became of it: `written`, `accepted`, `refused`. */
  readonly outcome: string
  readonly findings: readonly Located[]
  /** Findings that are not told, for formats that list them as such. */
  readonly leftOut?: readonly LeftOut[] | undefined
  readonly notJudged: readonly NotJudged[]
  /** What programs are told of it besides. */
  readonly facts: object
}

/** What was not judged: a rule and the facts that it lacks, or a sentence. */
export type NotJudged = string | { readonly rule: string; readonly lacks: readonly string[] }

/** What was not judged, in a line. */
export function notJudgedLine(what: NotJudged): string {
  return typeof what === 'string' ? what : `${what.rule}, for lack of ${what.lacks.join(', ')}`
}

/** Whether a finding makes the exit code 1. */
export function isFailing({ diagnostic: { severity } }: Located, failOn: FailOn): boolean {
  return severity === 'error' || severity === failOn
}
