import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import { lintObjects } from '../../lint/lint-objects.ts'
import type { Rule } from '../../lint/rule.ts'
import { yamlRules } from '../../lint/yaml-rules.ts'
import { modelOfObjects } from '../../model/model-of-objects.ts'
import type { ObjectsModel } from '../../model/model-of-objects.ts'
import type { WrittenObject } from '../../model/written-object.ts'
import type { Request } from './validate-request.ts'

/** Objects that are linted, and what they are linted by. */
export type Linted = {
  readonly objects: readonly WrittenObject[]
  readonly target: JudgedTarget
  /** Whether nothing else is applied beside them, as far as can be seen. */
  readonly isWhole: boolean
  /** The objects of MetalLB in the other sets that were given. */
  readonly others: readonly WrittenObject[]
}

/** What the rules say of a set, and which would have more to say if it were all there is. */
export type LintOutcome = { readonly diagnostics: readonly Diagnostic[]; readonly silent: readonly string[] }

/** Lints a set by the rules that may speak of YAML. What is absent from it, and in another one, is not absent. */
export async function lintSet(linted: Linted, request: Request, now: Date): Promise<LintOutcome> {
  const { objects, isWhole, others } = linted
  const { model, pointBack } = readAs(objects, linted, request)
  const rules = await rulesFor(model)
  const said = lintObjects(model, rules, { now })
  const fromObjects = said.fromObjects.map(pointBack)
  const alone = said.fromAbsence.map(pointBack)
  const absent = others.length === 0 || alone.length === 0 ? alone : confirmedBeside(alone, linted, request, now)
  return isWhole
    ? { diagnostics: [...fromObjects, ...absent], silent: [] }
    : { diagnostics: fromObjects, silent: [...new Set(absent.map(({ name }) => name))].toSorted() }
}

function readAs(
  objects: readonly WrittenObject[],
  { target }: Pick<Linted, 'target'>,
  { rules }: Request,
): ObjectsModel {
  const release = target.requested === undefined ? undefined : target.metallbVersion
  return modelOfObjects(objects, { release, backend: target.bgpType, rules })
}

/** The simulator is loaded where there are Services to simulate. */
async function rulesFor({ facts }: ObjectsModel['model']): Promise<readonly Rule[]> {
  if (facts.pools.length === 0 || (facts.services ?? []).length < 2) return yamlRules
  const { simulatingYamlRules } = await import('../../lint/yaml-rules-simulating.ts')
  return [...yamlRules, ...simulatingYamlRules]
}

/** What is still absent where the other sets are there as well. */
function confirmedBeside(
  alone: readonly Diagnostic[],
  linted: Linted,
  request: Request,
  now: Date,
): readonly Diagnostic[] {
  const { model, pointBack } = readAs([...linted.objects, ...linted.others], linted, request)
  const beside = new Set(lintObjects(model, yamlRules, { now }).fromAbsence.map(pointBack).map(keyOf))
  return alone.filter((each) => beside.has(keyOf(each)))
}

function keyOf({ name, object, path }: Diagnostic): string {
  return JSON.stringify([name, object, path])
}
