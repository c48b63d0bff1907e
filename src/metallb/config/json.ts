/** Reading JSON of unknown shape as Go decodes it into a struct: what is absent, or of another type, is the zero value. */
import { isObject } from '../../release/json-object.ts'
import type { JsonObject } from '../../release/json-object.ts'

export { isObject } from '../../release/json-object.ts'
export type { JsonObject } from '../../release/json-object.ts'

/** The object; empty for anything else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/** The list; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The text; '' for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The texts of a list; '' for an entry that is none. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).map(textOf)
}

/** The number; 0 for anything else. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** Whether a boolean is there and true. */
export function isTrue(value: unknown): boolean {
  return value === true
}

/** String values by key, in the order written. */
export function stringMapOf(value: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(objectOf(value))
  if (entries.length === 0) return noStrings
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

const noStrings: ReadonlyMap<string, string> = new Map()

/** The value under a path; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value
  for (const key of path) current = childOf(current, key)
  return current
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
