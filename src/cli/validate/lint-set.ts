import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import { isOfMetallb } from '../../gitops/object.ts'
import { lintObjects } from '../../lint/lint-objects.ts'
import type { ObjectFindings } from '../../lint/lint-objects.ts'
import type { Rule } from '../../lint/rule.ts'
import { yamlRules } from '../../lint/yaml-rules.ts'
import { modelOfObjects } from '../../model/model-of-objects.ts'
import type { ObjectsModel } from '../../model/model-of-objects.ts'
import type { WrittenObject } from '../../model/written-object.ts'
import { perhapsElsewhere } from './perhaps-elsewhere.ts'
import type { Request } from './validate-request.ts'

/** Objects that are linted, and what they are linted by. */
export type Linted = {
  readonly objects: readonly WrittenObject[]
  readonly target: JudgedTarget
  /** Whether nothing else is applied beside them, as far as can be seen. */
  readonly isWhole: boolean
  /** Whether they are what a folder has, and not files that somebody chose. */
  readonly isFolder: boolean
  /** The objects of MetalLB in the other sets that were given. */
  readonly others: readonly WrittenObject[]
  /** Whether nothing else is applied beside those either. */
  readonly areOthersWhole: boolean
  /** The namespaces that MetalLB is installed in, where something tells. */
  readonly namespaces?: readonly string[] | undefined
  /** Whether anything given is MetalLB's, or for it by name. */
  readonly isInSight: boolean
}

/** What the rules say of a set, and which would have more to say if it were all there is. */
export type LintOutcome = { readonly diagnostics: readonly Diagnostic[]; readonly silent: readonly string[] }

/** Lints a set by the rules that may speak of YAML. What is absent from it, and in another one, is not absent. */
export async function lintSet(linted: Linted, request: Request, now: Date): Promise<LintOutcome> {
  const { objects, others } = linted
  const { model, pointBack } = readAs(objects, linted, request)
  const rules = await rulesFor(model)
  const said = lintObjects(model, rules, { now })
  const fromObjects = said.fromObjects.map(pointBack)
  const alone = said.fromAbsence.map(pointBack)
  const hasServices = (model.facts.services ?? []).length > 0
  const isAll = others.length === 0 || (alone.length === 0 && !hasServices)
  const absent = isAll ? alone : await absentBeside({ fromObjects, fromAbsence: alone }, linted, request, now)
  const [certain, uncertain] = partitioned(absent, (each) => isCertain(each, linted))
  if (!linted.isFolder) return { diagnostics: [...fromObjects, ...certain], silent: namesOf(uncertain) }
  return { diagnostics: [...fromObjects, ...certain, ...uncertain.map(toldAnyway)], silent: [] }
}

/** Who gives a folder means to give all. */
function toldAnyway(diagnostic: Diagnostic): Diagnostic {
  return { ...perhapsElsewhere(diagnostic), severity: 'info' }
}

/** Resources are applied together, Services mostly apart from the pools that they ask for. What has a fix is misspelt. */
function isCertain({ object, fix }: Diagnostic, { objects, isWhole, others, areOthersWhole }: Linted): boolean {
  if (fix !== undefined) return true
  if (object !== undefined && isOfMetallb(objects[object]?.object)) return isWhole
  return (isWhole || !objects.some((each) => isOfMetallb(each.object))) && (others.length === 0 || areOthersWhole)
}

function partitioned<Value>(
  values: readonly Value[],
  isFirst: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))]
}

function namesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.map(({ name }) => name))].toSorted()
}

function readAs(
  objects: readonly WrittenObject[],
  { target, namespaces, isInSight }: Pick<Linted, 'isInSight' | 'namespaces' | 'target'>,
  { rules }: Request,
): ObjectsModel {
  const release = target.requested === undefined ? undefined : target.metallbVersion
  const backendIsGiven = target.backendFrom !== undefined
  const { loadBalancerClass } = target
  const serving = { loadBalancerClass, isInSight }
  return modelOfObjects(objects, { release, backend: target.bgpType, backendIsGiven, rules, namespaces, ...serving })
}

/** The simulator is loaded where there are Services to simulate. */
async function rulesFor({ facts }: ObjectsModel['model']): Promise<readonly Rule[]> {
  if (facts.pools.length === 0 || (facts.services ?? []).length === 0) return yamlRules
  const { simulatingYamlRules } = await import('../../lint/yaml-rules-simulating.ts')
  return [...yamlRules, ...simulatingYamlRules]
}

/** What is still absent where the other sets are there as well, and what Services ask for in vain of all pools. */
async function absentBeside(
  alone: ObjectFindings,
  linted: Linted,
  request: Request,
  now: Date,
): Promise<readonly Diagnostic[]> {
  const { model, pointBack } = readAs([...linted.objects, ...linted.others], linted, request)
  const { objects } = linted
  const rules = await rulesFor(model)
  const [known, told] = [alone.fromAbsence, alone.fromObjects].map((each) => new Set(each.map(keyOf)))
  const { fromObjects, fromAbsence } = lintObjects(model, rules, { now })
  return [...fromAbsence, ...fromObjects.filter((each) => isOfAbsence(each, rules)).map(atMostWarning)]
    .map(pointBack)
    .filter(({ object }) => object !== undefined && object < objects.length)
    .filter((each) => known!.has(keyOf(each)) || !isOfMetallb(objects[each.object!]?.object))
    .filter((each) => !told!.has(keyOf(each)))
}

/** What stands in two sets together may be of two clusters. */
function isOfAbsence({ name }: Diagnostic, rules: readonly Rule[]): boolean {
  return rules.some((rule) => rule.name === name && rule.inYaml?.from === 'absence')
}

function atMostWarning(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic
}

function keyOf({ name, object, path }: Diagnostic): string {
  return JSON.stringify([name, object, path])
}
