import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import type { Structural } from '../../release/structural.ts'
import { isObject } from '../config/json.ts'
import { celRules } from './cel-rules.ts'
import { memberSchema } from '../../release/prune.ts'
import { finding, type Subject } from './subject.ts'

/**
 * What the CEL rules of the schema have against the object once it is pruned and defaulted. Rules that compare with the
 * stored object hold on create. A value of the wrong type is left to the structural schema.
 */
export function celFaults(subject: Subject, complete: unknown, schema: Structural): readonly Diagnostic[] {
  return hasRules(schema) ? faultsBelow(subject, complete, schema, []) : []
}

const ruled = new WeakMap<Structural, boolean>()

function hasRules(schema: Structural): boolean {
  const known = ruled.get(schema) ?? findsRules(schema)
  ruled.set(schema, known)
  return known
}

function findsRules(schema: Structural): boolean {
  const { properties = {}, items, additionalProperties } = schema
  const below = [...Object.values(properties), items, additionalProperties].filter((one) => one !== undefined)
  return schema['x-kubernetes-validations'] !== undefined || below.some(hasRules)
}

function faultsBelow(subject: Subject, value: unknown, schema: Structural, path: Path): readonly Diagnostic[] {
  const own = (schema['x-kubernetes-validations'] ?? []).flatMap(({ rule }) => broken(subject, value, rule, path))
  return [...own, ...faultsOfMembers(subject, value, schema, path)]
}

function faultsOfMembers(subject: Subject, value: unknown, schema: Structural, path: Path): readonly Diagnostic[] {
  const { items } = schema
  if (items !== undefined && Array.isArray(value)) {
    return value.flatMap((item, index) => faultsBelow(subject, item, items, [...path, index]))
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const below = memberSchema(schema, key)
    return below === undefined || !hasRules(below) ? [] : faultsBelow(subject, member, below, [...path, key])
  })
}

function broken(subject: Subject, value: unknown, rule: string, path: Path): readonly Diagnostic[] {
  const judge = celRules.get(rule)
  if (judge === undefined) throw new Error(`no function for the CEL rule ${rule}`)
  const said = judge(value)
  if (said === undefined) return []
  const { message, help, below = [] } = said
  return [finding('cel', subject, [...path, ...below], message, { help })]
}
