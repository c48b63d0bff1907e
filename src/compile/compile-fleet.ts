import type { Cluster } from '../define/index.ts'
import { shapeFaults } from '../define/validate.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { emitOverlay } from '../emit/overlay.ts'
import { lint, lintFleet, notJudged } from '../lint/lint.ts'
import type { NotJudged } from '../lint/lint.ts'
import { judge } from '../metallb/judge.ts'
import { factObjects } from '../model/fact-objects.ts'
import type { Model } from '../model/model.ts'
import { resolve } from '../model/resolve.ts'
import { writtenAt } from '../model/written-at.ts'
import type { InstalledByPath } from '../model/installed.ts'
import type { WrittenObjects } from '../model/written-object.ts'
import { installedFindings } from './installed-findings.ts'
import { installFaults } from './install-faults.ts'
import type { Compilation } from './compile.ts'
import { expiredSuppressions, needlessSuppressions, sift, suppressionsOf } from './suppress.ts'
import type { Declared, Sifted, Suppressed } from './suppress.ts'

/** A compilation with what it was made from; no model where the definition's shape is wrong. */
export type FleetCompilation = Compilation & {
  readonly model: Model | undefined
  readonly notJudged: readonly NotJudged[]
  /** What the definition suppresses: not among the diagnostics. */
  readonly suppressed: readonly Suppressed[]
}

/** Compiles clusters beside each other, each cross-checked against all others. One result each, in the same order. */
export function compileFleet(
  clusters: readonly Cluster[],
  now: Date,
  written: WrittenObjects = new Map(),
  installed: InstalledByPath = new Map(),
): readonly FleetCompilation[] {
  const drafts = clusters.map((cluster) => draftOf(cluster, now, written, installed))
  const models = drafts.flatMap(({ model }) => model ?? [])
  const between = new Map(lintFleet(models).map((diagnostics, index) => [models[index], diagnostics]))
  const sifted = drafts.map(({ cluster, model, diagnostics }) => {
    if (model === undefined) return { model, diagnostics, used: new Set<Declared>() }
    const declared = suppressionsOf(cluster)
    return { model, declared, ...sift([...diagnostics, ...(between.get(model) ?? [])], model, declared, now) }
  })
  const isUsed = usedIn(sifted.flatMap(({ used }) => [...used]))
  return sifted.map((each) => (each.model ? finish(each, now, isUsed) : failed(each.diagnostics)))
}

/** Whether a suppression matches: in its own cluster, or where a base has it, in any that extends that base. */
function usedIn(used: readonly Declared[]): (declared: Declared) => boolean {
  const own = new Set(used)
  const inherited = new Set(used.flatMap((each) => (isInherited(each) ? [JSON.stringify(each.terms)] : [])))
  return (declared) => own.has(declared) || (isInherited(declared) && inherited.has(JSON.stringify(declared.terms)))
}

function isInherited({ path }: Declared): boolean {
  return path[0] === 'extends'
}

type Draft = {
  readonly cluster: Cluster
  readonly model: Model | undefined
  readonly diagnostics: readonly Diagnostic[]
}

function draftOf(cluster: Cluster, now: Date, written: WrittenObjects, installed: InstalledByPath): Draft {
  const shape = shapeFaults(cluster)
  if (shape.length > 0) return { cluster, model: undefined, diagnostics: shape }
  const path = cluster.resources?.kustomization
  const objects = path === undefined ? [] : written.get(path)
  const install = installFaults(cluster, installed)
  const { model, faults: unreadable } = resolve(cluster, objects, install.installed)
  const faults = [...unreadable, ...install.faults, ...installedFindings(model)]
  if (path !== undefined && objects === undefined) return { cluster, model, diagnostics: [...faults, unread(path)] }
  const said = [...verdictOf(model), ...lint(model, { now })].filter((each) => isKnown(each, model))
  return { cluster, model, diagnostics: [...faults, ...said] }
}

/** Whether a finding is about values that are known. */
function isKnown({ object, path = [] }: Diagnostic, model: Model): boolean {
  const written = object === undefined ? undefined : writtenAt(model, object)
  return written?.isUnknown?.(path) !== true
}

function unread(path: string): Diagnostic {
  return {
    name: 'resources-not-read',
    source: 'lint',
    severity: 'info',
    message: `resources of ${path} were not read`,
    path: ['resources'],
    notJudged: true,
  }
}

/** What the API server and MetalLB say. */
function verdictOf(model: Model): readonly Diagnostic[] {
  const objects = [...model.resources.map(({ object, written }) => written?.object ?? object), ...factObjects(model)]
  const { diagnostics } = judge(objects, { metallbVersion: model.release.release, bgpType: model.backend })
  return diagnostics.map(refusedWhenApplied)
}

/** A name or a label that no API server takes: `judge` only remarks on it, but what is compiled is meant to be applied. */
function refusedWhenApplied(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.name === 'invalid-metadata' ? { ...diagnostic, severity: 'error' } : diagnostic
}

function finish(
  { model, declared, kept, suppressed }: Sifted & { readonly model: Model; readonly declared: readonly Declared[] },
  now: Date,
  isUsed: (declared: Declared) => boolean,
): FleetCompilation {
  const missing = notJudged(model)
  const isJudged = kept.every(({ source, severity }) => source === 'lint' || severity !== 'error')
  const needless = isJudged ? needlessSuppressions(declared, model, missing, now, isUsed) : []
  const diagnostics = [...kept, ...expiredSuppressions(declared, now), ...needless]
  const isRefused = diagnostics.some(({ severity }) => severity === 'error')
  return {
    model,
    files: isRefused ? new Map() : emitOverlay(model),
    objects: model.resources.map(({ object }) => object),
    diagnostics,
    notJudged: missing,
    suppressed,
  }
}

function failed(diagnostics: readonly Diagnostic[]): FleetCompilation {
  return { model: undefined, files: new Map(), objects: [], diagnostics, notJudged: [], suppressed: [] }
}
