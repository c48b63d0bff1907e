import type { Level, RuleName } from '../define/index.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'
import type { Finding, FleetRule, Rule, Surroundings } from './rule.ts'

/** What a rule says of a cluster, as bad as the definition has it; nothing where it is off. */
export function findingsOf(rule: Rule, model: Model, surroundings: Surroundings): readonly Diagnostic[] {
  const level = levelOf(rule, model)
  if (level === 'off') return []
  const isSet = model.definition.rules?.[rule.name as RuleName] !== undefined
  return rule
    .check(model, surroundings)
    .map(({ severity, ...finding }) => diagnosticOf(rule, isSet ? level : (severity ?? level), finding))
}

/** How much a rule counts in a cluster: what its definition says, else what the rule does. */
export function levelOf({ name, severity }: Rule | FleetRule, { definition }: Model): Level {
  return definition.rules?.[name as RuleName] ?? severity
}

/** A finding with what its rule says for all of them. */
export function diagnosticOf(
  { name }: Rule | FleetRule,
  severity: Severity,
  finding: Omit<Finding, 'severity'> | Omit<Diagnostic, 'name' | 'source' | 'severity'>,
): Diagnostic {
  return { name, source: 'lint', severity, ...finding }
}
