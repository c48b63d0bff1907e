import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'
import { findingsOf, levelOf, diagnosticOf } from './apply-rule.ts'
import type { Surroundings } from './rule.ts'
import { fleetRules, rules } from './rules.ts'

/** A rule that stayed silent, and for lack of what. */
export type NotJudged = { readonly rule: string; readonly lacks: readonly string[] }

/** What the rules about one cluster say. */
export function lint(model: Model, surroundings: Surroundings): readonly Diagnostic[] {
  return rules.flatMap((rule) => findingsOf(rule, model, surroundings))
}

/** What the rules about clusters beside each other say: a list for each of the models. */
export function lintFleet(models: readonly Model[]): readonly (readonly Diagnostic[])[] {
  const found: Diagnostic[][] = models.map(() => [])
  for (const rule of fleetRules) {
    for (const { cluster, ...finding } of rule.check(models)) {
      const level = levelOf(rule, models[cluster]!)
      if (level !== 'off') found[cluster]?.push(diagnosticOf(rule, level, finding))
    }
  }
  return found
}

/** The rules that cannot say anything of a cluster, or not all, for lack of a fact. */
export function notJudged(model: Model): readonly NotJudged[] {
  return [...rules, ...fleetRules].flatMap((rule) => {
    const lacks = levelOf(rule, model) === 'off' ? [] : (rule.lacks?.(model) ?? [])
    return lacks.length > 0 ? [{ rule: rule.name, lacks }] : []
  })
}

/** The rules that a definition, or its base, has switched off. */
export function switchedOff({ definition }: Model): readonly string[] {
  return Object.entries(definition.rules ?? {}).flatMap(([name, level]) => (level === 'off' ? [name] : []))
}
