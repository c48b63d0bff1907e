import type { RuleName } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'
import { findingsOf } from './apply-rule.ts'
import { resourcesOfKind } from './resources.ts'
import type { InYaml, Rule, Surroundings } from './rule.ts'

/** What rules say of objects in YAML. `fromAbsence`: what is right only if these are all objects that the cluster has. */
export type ObjectFindings = {
  readonly fromObjects: readonly Diagnostic[]
  readonly fromAbsence: readonly Diagnostic[]
}

/** Lints a model of objects in YAML by the rules that may speak of those. */
export function lintObjects(model: Model, rules: readonly Rule[], surroundings: Surroundings): ObjectFindings {
  const shown = withoutPartialFacts(model)
  return {
    fromObjects: rules
      .filter(({ inYaml }) => inYaml?.from === 'objects')
      .flatMap((rule) => findingsOf(rule, model, surroundings)),
    fromAbsence: rules
      .filter(({ inYaml }) => inYaml?.from === 'absence' && isAmong(inYaml, shown))
      .flatMap((rule) => findingsOf(rule, shown, surroundings).map((each) => atMostWarning(each, rule, model))),
  }
}

/** Nodes in YAML are seldom all there are: who is not among them may still be there. */
function withoutPartialFacts(model: Model): Model {
  return { ...model, facts: { ...model.facts, nodes: undefined, namespaces: undefined } }
}

function isAmong(inYaml: InYaml & { readonly from: 'absence' }, model: Model): boolean {
  return inYaml.among === undefined || resourcesOfKind(model, ...inYaml.among).length > 0
}

/** Unless somebody has set the rule's level. */
function atMostWarning(finding: Diagnostic, { name }: Rule, { definition }: Model): Diagnostic {
  const isSet = definition.rules?.[name as RuleName] !== undefined
  return finding.severity === 'error' && !isSet ? { ...finding, severity: 'warning' } : finding
}
