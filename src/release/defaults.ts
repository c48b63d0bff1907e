import { isObject, type JsonObject } from './json-object.ts'
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
  const present = Object.entries(object).filter(([, value]) => value !== null)
  const members = present.map(([key, value]) => {
    const below = memberSchema(schema, key)
    return [key, below === undefined ? value : withDefaults(value, below)] as const
  })
  const there = new Set(present.map(([key]) => key))
  const missing = Object.entries(schema.properties ?? {}).filter(
    ([key, property]) => property.default !== undefined && !there.has(key),
  )
  return Object.fromEntries([...members, ...missing.map(([key, property]) => [key, property.default] as const)])
}
