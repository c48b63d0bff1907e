import { isObject, setMember, type JsonObject } from './json-object.ts'
import { memberSchema } from './prune.ts'
import type { Structural } from './structural.ts'

/**
 * A copy in which a null under a known key is gone and every absent value that has a default is set. A null in a list
 * stays. Nothing in MetalLB's CRDs is nullable. Mirrors apiextensions' defaulting.
 */
export function withDefaults(value: unknown, schema: Structural): unknown {
  const { items } = schema
  if (items !== undefined && Array.isArray(value)) return value.map((item) => withDefaults(item, items))
  return schema.type === 'object' && isObject(value) ? completed(value, schema) : value
}

function completed(object: JsonObject, schema: Structural): JsonObject {
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(object)) {
    const value = object[key]
    const below = memberSchema(schema, key)
    if (value !== null) setMember(result, key, below === undefined ? value : withDefaults(value, below))
  }
  for (const key in schema.properties) {
    const preset = schema.properties[key]?.default
    if (preset !== undefined && !Object.hasOwn(result, key)) result[key] = preset
  }
  return result
}
