import type { RuleName } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'
import { judgedBy } from './apply-rule.ts'
import { resourcesOfKind } from './resources.ts'
import type { InYaml, Rule, Surroundings } from './rule.ts'

/** What rules say of objects in YAML. `fromAbsence`: what is right only if these are all objects that the cluster has. */
export type ObjectFindings = {
  readonly fromObjects: readonly Diagnostic[]
  readonly fromAbsence: readonly Diagnostic[]
}

/** Lints a model of objects in YAML by the rules that may speak of those. */
export function lintObjects(model: Model, rules: readonly Rule[], surroundings: Surroundings): ObjectFindings {
  const told = rules.flatMap((rule) => judgedInYaml(rule, model, surroundings))
  return {
    fromObjects: told.flatMap(({ diagnostic, isShown }) => (isShown ? [diagnostic] : [])),
    fromAbsence: told.flatMap(({ diagnostic, isShown }) => (isShown ? [] : [diagnostic])),
  }
}

function judgedInYaml(rule: Rule, model: Model, surroundings: Surroundings): ReturnType<typeof judgedBy> {
  const { inYaml } = rule
  if (inYaml === undefined) return []
  if (inYaml.from === 'objects') return hasSeveral(inYaml, model) ? judgedBy(rule, model, surroundings) : []
  const shown = withoutPartialFacts(model)
  if (!isAmong(inYaml, shown)) return []
  return judgedBy(rule, shown, surroundings).map(({ diagnostic, isShown }) => ({
    diagnostic: isShown ? diagnostic : atMostWarning(diagnostic, rule, model),
    isShown,
  }))
}

/** Nodes in YAML are seldom all there are: who is not among them may still be there. */
function withoutPartialFacts(model: Model): Model {
  return { ...model, facts: { ...model.facts, nodes: undefined, namespaces: undefined } }
}

function isAmong(inYaml: InYaml & { readonly from: 'absence' }, model: Model): boolean {
  return inYaml.among === undefined || resourcesOfKind(model, ...inYaml.among).length > 0
}

function hasSeveral({ several }: InYaml & { readonly from: 'objects' }, model: Model): boolean {
  return several === undefined || new Set(resourcesOfKind(model, several).map(({ name }) => name)).size > 1
}

/** Unless somebody has set the rule's level. */
function atMostWarning(finding: Diagnostic, { name }: Rule, { definition }: Model): Diagnostic {
  const isSet = definition.rules?.[name as RuleName] !== undefined
  return finding.severity === 'error' && !isSet ? { ...finding, severity: 'warning' } : finding
}
