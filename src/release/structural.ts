import { at, isWithin } from './by-release.ts'
import type { Release } from './releases.ts'
import type { Field, Json, Rule } from './surface/field.ts'
import type { KindVersion } from './surface/kind.ts'

/** A structural schema as a CRD holds it, without prose. */
export type Structural = {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'boolean'
  readonly properties?: Readonly<Record<string, Structural>>
  readonly additionalProperties?: Structural
  readonly items?: Structural
  readonly required?: readonly string[]
  readonly default?: Json
  readonly enum?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly 'x-kubernetes-validations'?: readonly { readonly rule: string }[]
  readonly [mark: `x-kubernetes-${string}`]: Json | undefined
}

const known = new WeakMap<KindVersion, Map<Release, Structural>>()

/** The schema by which the API server judges an object of this kind and version, under the CRDs of `release`. */
export function structuralSchema(version: KindVersion, release: Release): Structural {
  const ofVersion = known.get(version) ?? new Map<Release, Structural>()
  known.set(version, ofVersion)
  const schema = ofVersion.get(release) ?? rootSchema(version, release)
  ofVersion.set(release, schema)
  return schema
}

function rootSchema(version: KindVersion, release: Release): Structural {
  const root = fieldSchema(version.root, release)
  const common = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } } as const
  return { ...root, properties: { ...common, ...root.properties } }
}

/** The schema of one field in `release`. */
export function fieldSchema(field: Field, release: Release): Structural {
  return { ...shapeOf(field, release), ...marksOf(field, release), ...rulesOf(field.rules ?? [], release) }
}

function shapeOf(field: Field, release: Release): Structural {
  switch (field.type) {
    case 'object':
      return objectSchema(field, release)
    case 'map':
      return { type: 'object', additionalProperties: fieldSchema(field.values, release) }
    case 'list':
      return { type: 'array', items: fieldSchema(field.items, release), ...present({ minItems: field.minItems }) }
    case 'integer':
      return integerSchema(field, release)
    case 'boolean':
      return { type: 'boolean', ...present({ default: field.default }) }
    case 'string':
      return stringSchema(field)
  }
}

function objectSchema(field: Field & { type: 'object' }, release: Release): Structural {
  const fields = Object.entries(field.fields).filter(([, member]) => isWithin(member, release))
  const required = fields.filter(([, member]) => at(member.required ?? false, release)).map(([name]) => name)
  const properties = Object.fromEntries(fields.map(([name, member]) => [name, fieldSchema(member, release)]))
  return {
    type: 'object',
    ...(fields.length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required: required.toSorted() }),
  }
}

function integerSchema(field: Field & { type: 'integer' }, release: Release): Structural {
  const { default: preset, format, minimum, maximum } = field
  return {
    type: 'integer',
    ...present({ default: preset }),
    ...(format === undefined ? {} : { format: at(format, release) }),
    ...(minimum === undefined ? {} : { minimum: at(minimum, release) }),
    ...(maximum === undefined ? {} : { maximum: at(maximum, release) }),
  }
}

function stringSchema({ enum: values, format, pattern, minLength, maxLength }: Field & { type: 'string' }): Structural {
  return { type: 'string', ...present({ enum: values, format, pattern, minLength, maxLength }) }
}

function marksOf({ marks = [] }: Field, release: Release): Partial<Structural> {
  return Object.fromEntries(marks.filter((mark) => isWithin(mark, release)).map(({ key, value }) => [key, value]))
}

function rulesOf(rules: readonly Rule[], release: Release): Partial<Structural> {
  const holding = rules.filter((rule) => isWithin(rule, release)).map(({ rule }) => ({ rule }))
  return holding.length === 0 ? {} : { 'x-kubernetes-validations': holding }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function present<T extends object>(facts: T): Present<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Present<T>
}
