import type { CheckedSchema, ValidatorSchema } from './validator-schemas.ts'

/** Schemas in which every object that occurs more than once has become a reference, and the objects referred to. */
export type SharedSchemas = {
  readonly schemas: readonly ValidatorSchema[]
  readonly shared: ReadonlyMap<string, CheckedSchema>
}

/** Lets equal objects (label selectors above all) be compiled once instead of once for each place. */
export function shareSchemas(all: readonly ValidatorSchema[]): SharedSchemas {
  const counts = new Map<string, number>()
  for (const { schema } of all) count(schema, counts)
  const repeated = [...counts].filter(([, times]) => times > 1).map(([text]) => text)
  const ids = new Map(repeated.map((text, index) => [text, `shared_${index}`]))
  return {
    schemas: all.map((one) => ({ ...one, schema: withReferences(one.schema, ids) })),
    shared: new Map([...ids].map(([text, id]) => [id, withReferences(JSON.parse(text) as CheckedSchema, ids)])),
  }
}

function count(value: unknown, counts: Map<string, number>): void {
  if (!isObject(value)) return
  if (isSharable(value)) {
    const text = JSON.stringify(value)
    counts.set(text, (counts.get(text) ?? 0) + 1)
    if (counts.get(text) !== 1) return
  }
  for (const member of Object.values(value)) count(member, counts)
}

function withReferences(schema: CheckedSchema, ids: ReadonlyMap<string, string>): CheckedSchema {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, referenced(value, ids)]))
}

function referenced(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (!isObject(value)) return value
  const id = isSharable(value) ? ids.get(JSON.stringify(value)) : undefined
  return id === undefined ? withReferences(value, ids) : { $ref: id }
}

function isSharable(schema: CheckedSchema): boolean {
  return schema['type'] === 'object' && isObject(schema['properties'])
}

function isObject(value: unknown): value is CheckedSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
