import type { Cluster, Suppression } from '../define/index.ts'
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'
import type { NotJudged } from '../lint/lint.ts'
import { switchedOff } from '../lint/lint.ts'
import type { Model } from '../model/model.ts'
import { writtenAt } from '../model/written-at.ts'
import { suppressionFault } from './suppression-fault.ts'

/** A suppression, and where it is declared: `path` leads into the cluster's definition, or through it into its base. */
export type Declared = { readonly terms: Suppression; readonly path: Path }

/** A finding that is left out, and why. */
export type Suppressed = { readonly diagnostic: Diagnostic; readonly by: Suppression }

/** Findings without those that are left out. `used`: the suppressions that match a finding. */
export type Sifted = {
  readonly kept: readonly Diagnostic[]
  readonly suppressed: readonly Suppressed[]
  readonly used: ReadonlySet<Declared>
}

/** What a cluster suppresses, and what its base does. */
export function suppressionsOf({ suppress = [], extends: base }: Cluster): readonly Declared[] {
  return [
    ...suppress.map((terms, index) => ({ terms, path: ['suppress', index] })),
    ...(base?.suppress ?? []).map((terms, index) => ({ terms, path: ['extends', 'suppress', index] })),
  ]
}

/** Leaves out what suppressions in force match. */
export function sift(
  diagnostics: readonly Diagnostic[],
  model: Model,
  declared: readonly Declared[],
  now: Date,
): Sifted {
  const holding = declared.filter((each) => faultOf(each, now) === undefined)
  if (holding.length === 0) return { kept: diagnostics, suppressed: [], used: new Set() }
  const matched = diagnostics.map((diagnostic) => ({
    diagnostic,
    by: holding.filter(({ terms }) => isAbout(terms, diagnostic, model)),
  }))
  return {
    kept: matched.filter(({ by }) => by.length === 0).map(({ diagnostic }) => diagnostic),
    suppressed: matched.flatMap(({ diagnostic, by: [first] }) => (first ? [{ diagnostic, by: first.terms }] : [])),
    used: new Set(matched.flatMap(({ by }) => by)),
  }
}

/** What is wrong with suppressions: their last day has passed, or there is none, or no reason. */
export function expiredSuppressions(declared: readonly Declared[], now: Date): readonly Diagnostic[] {
  return declared.flatMap((each) => faultOf(each, now) ?? [])
}

/** Suppressions in force that match nothing although their rule was judged. `isUsed` knows those that others share. */
export function needlessSuppressions(
  declared: readonly Declared[],
  model: Model,
  notJudged: readonly NotJudged[],
  now: Date,
  isUsed: (declared: Declared) => boolean,
): readonly Diagnostic[] {
  const off = switchedOff(model)
  return declared
    .filter((each) => faultOf(each, now) === undefined && !isUsed(each))
    .filter(({ terms }) => notJudged.every(({ rule }) => rule !== terms.rule))
    .map(({ terms, path }) => ({
      name: 'needless-suppression',
      source: 'lint',
      severity: 'warning',
      message: off.includes(terms.rule)
        ? `${terms.rule} is switched off, and suppressed as well`
        : `there is no finding of ${terms.rule}${terms.at === undefined ? '' : ` at ${terms.at}`}`,
      help: 'delete the suppression',
      path: [...path, terms.at === undefined ? 'rule' : 'at'],
    }))
}

function faultOf({ terms, path }: Declared, now: Date): Diagnostic | undefined {
  const fault = suppressionFault(terms, now)
  if (fault === undefined) return undefined
  const { field, message, help } = fault
  return { name: 'suppression-expired', source: 'lint', severity: 'error', message, help, path: [...path, field] }
}

function isAbout({ rule, at }: Suppression, diagnostic: Diagnostic, model: Model): boolean {
  if (diagnostic.name !== rule || diagnostic.source !== 'lint') return false
  return at === undefined || placesOf(diagnostic, model).some((place) => place === at || place.startsWith(`${at}.`))
}

/** How a place is called: by its path in the definition, and where it is in a resource also by that. */
function placesOf({ object, path = [] }: Diagnostic, model: Model): readonly string[] {
  if (object === undefined) return [path.join('.')]
  const resource = model.resources[object]
  const own = [nameAt(model, object), ...path].join('.')
  return resource === undefined ? [own] : [resource.definedAt(path).join('.'), own]
}

/** `IPAddressPool/lan`, `Service/web` */
function nameAt(model: Model, index: number): string {
  const { object } = model.resources[index] ?? writtenAt(model, index) ?? {}
  const { kind, metadata } = object as { readonly kind?: string; readonly metadata?: { readonly name?: string } }
  return `${kind}/${metadata?.name}`
}
