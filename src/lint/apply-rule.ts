import type { Level, RuleName } from '../define/index.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'
import type { Finding, FleetRule, Rule, Surroundings } from './rule.ts'

/** What a rule says of a cluster, as bad as the definition has it; nothing where it is off. */
export function findingsOf(rule: Rule, model: Model, surroundings: Surroundings): readonly Diagnostic[] {
  return judgedBy(rule, model, surroundings).map(({ diagnostic }) => diagnostic)
}

/** The same, each with whether it stands in the objects themselves. */
export function judgedBy(
  rule: Rule,
  model: Model,
  surroundings: Surroundings,
): readonly { readonly diagnostic: Diagnostic; readonly isShown: boolean }[] {
  const level = levelOf(rule, model)
  if (level === 'off') return []
  const isSet = model.definition.rules?.[rule.name as RuleName] !== undefined
  return rule.check(model, surroundings).map(({ severity, isShown = rule.inYaml?.from === 'objects', ...finding }) => ({
    diagnostic: diagnosticOf(rule, isSet ? level : (severity ?? level), finding),
    isShown,
  }))
}

/** How much a rule counts in a cluster: what its definition says, else what the rule does. */
export function levelOf({ name, severity }: Rule | FleetRule, { definition }: Model): Level {
  return definition.rules?.[name as RuleName] ?? severity
}

/** A finding with what its rule says for all of them. */
export function diagnosticOf(
  { name }: Rule | FleetRule,
  severity: Severity,
  finding: Omit<Finding, 'isShown' | 'severity'> | Omit<Diagnostic, 'name' | 'source' | 'severity'>,
): Diagnostic {
  return { name, source: 'lint', severity, ...finding }
}
