import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import type { AnySchema, ValidateFunction } from 'ajv'
import { root } from '../cli/command.ts'

/** A published schema. */
export function publishedSchema(name: string): object {
  return JSON.parse(readFileSync(path.join(root, 'schemas', name), 'utf8')) as object
}

export function assertValid(validate: ValidateFunction, value: unknown): void {
  assert.ok(validate(value), JSON.stringify(validate.errors, undefined, 2))
}

export function compiled(schema: AnySchema): ValidateFunction {
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }).compile(schema)
}

/** The schema with no more fields than it speaks of. */
export function closed(schema: unknown): AnySchema {
  return mapped(schema, (node) => ('properties' in node ? { ...node, additionalProperties: false } : node)) as AnySchema
}

/** A schema, or a part of one, with each of its objects changed, the inner ones first. */
export function mapped(node: unknown, change: (node: object) => object): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((each) => mapped(each, change))
  return change(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapped(value, change)])))
}
