import { isObject, type JsonObject } from './json-object.ts'
import type { Structural } from './structural.ts'

type Path = readonly (string | number)[]

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
  const outcomes = values.map((value, index) => pruned(value, items, [...path, index]))
  return { value: outcomes.map(({ value }) => value), unknown: outcomes.flatMap(({ unknown }) => unknown) }
}

function prunedObject(object: JsonObject, schema: Structural | undefined, path: Path): Pruned {
  const kept: [key: string, value: unknown][] = []
  const unknown: (readonly Path[])[] = []
  for (const [key, value] of Object.entries(object)) {
    const below = memberSchema(schema, key)
    const outcome = below && pruned(value, below, [...path, key])
    if (outcome !== undefined) kept.push([key, outcome.value])
    unknown.push(outcome?.unknown ?? [[...path, key]])
  }
  return { value: Object.fromEntries(kept), unknown: unknown.flat() }
}

/** The schema of the value under `key`; undefined where the schema has no such field. */
export function memberSchema(schema: Structural | undefined, key: string): Structural | undefined {
  const properties = schema?.properties ?? {}
  return Object.hasOwn(properties, key) ? properties[key] : schema?.additionalProperties
}
