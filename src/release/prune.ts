import { isObject, setMember, type JsonObject } from './json-object.ts'
import type { Structural } from './structural.ts'

type Path = readonly (string | number)[]

/** A value without what was pruned, and the paths of that in the value as it was. */
export type Pruned = { readonly value: unknown; readonly unknown: readonly Path[] }

/**
 * A copy without the fields that the schema does not have, and where those stood. An object where the schema wants
 * something else loses all its fields. Mirrors apiextensions' pruning; metadata is read by other rules and left alone.
 */
export function pruned(value: unknown, schema: Structural | undefined, path: Path = []): Pruned {
  if (path.length > deepest) return { value, unknown: [] }
  if (Array.isArray(value)) return prunedList(value, schema?.items, path)
  if (isObject(value) && !isMetadata(path)) return prunedObject(value, schema, path)
  return { value, unknown: [] }
}

/** No schema is as deep; what is deeper stands in a value of the wrong type, which is refused anyway. */
const deepest = 50

function isMetadata(path: Path): boolean {
  return path.length === 1 && path[0] === 'metadata'
}

function prunedList(values: readonly unknown[], items: Structural | undefined, path: Path): Pruned {
  if (!values.some((value) => typeof value === 'object')) return { value: values, unknown: [] }
  const outcomes = values.map((value, index) => pruned(value, items, [...path, index]))
  return { value: outcomes.map(({ value }) => value), unknown: outcomes.flatMap(({ unknown }) => unknown) }
}

function prunedObject(object: JsonObject, schema: Structural | undefined, path: Path): Pruned {
  const value: Record<string, unknown> = {}
  const unknown: (readonly Path[])[] = []
  for (const key of Object.keys(object)) {
    const below = memberSchema(schema, key)
    const outcome = below && prunedMember(object[key], below, path, key)
    if (outcome !== undefined) setMember(value, key, outcome.value)
    if (outcome === undefined) unknown.push([[...path, key]])
    else if (outcome.unknown.length > 0) unknown.push(outcome.unknown)
  }
  return { value, unknown: unknown.flat() }
}

function prunedMember(value: unknown, schema: Structural, path: Path, key: string): Pruned {
  return typeof value === 'object' ? pruned(value, schema, [...path, key]) : { value, unknown: [] }
}

/** The schema of the value under `key`; undefined where the schema has no such field. */
export function memberSchema(schema: Structural | undefined, key: string): Structural | undefined {
  const properties = schema?.properties
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : schema?.additionalProperties
}
