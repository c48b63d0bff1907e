import type { BgpType } from '../bgp-type.ts'
import type { ByRelease, Span } from '../by-release.ts'

/** Any plain JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A CEL rule as the CRD spells it. */
export type Rule = Span & { readonly rule: string }

/** A key beginning with `x-kubernetes-` that says how the API server merges a value. */
export type MergeMark = Span & { readonly key: string; readonly value: Json }

/** What is known of every field. */
export type Facts = Span & {
  /** For the one who hovers over the field: what it does, its unit, what happens without it. */
  readonly doc: string
  readonly required?: ByRelease<boolean>
  /** BGP backends on which MetalLB takes the field; absent: all, or the field has nothing to do with BGP. */
  readonly backends?: readonly BgpType[]
  /** BGP backends that take the field and then do nothing with it. */
  readonly ignoredBy?: readonly BgpType[]
  readonly rules?: readonly Rule[]
  readonly marks?: readonly MergeMark[]
}

/** What is known of a field that is a text. */
export type StringFacts = Facts & {
  /** Values the schema allows. */
  readonly enum?: readonly string[]
  /** Values that MetalLB allows although the schema takes any. */
  readonly known?: readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
}

/** What is known of a field that is a whole number; both ends are inclusive. */
export type IntegerFacts = Facts & {
  readonly format?: ByRelease<'int32' | 'int64'>
  readonly minimum?: ByRelease<number>
  readonly maximum?: ByRelease<number>
  readonly default?: number
}

/** What is known of a field that is true or false. */
export type BooleanFacts = Facts & { readonly default?: boolean }

/** What is known of a field that is a list. */
export type ListFacts = Facts & { readonly minItems?: number }

/** What is known of a field that is an object. */
export type ObjectFacts = Facts & {
  /** Name of the TypeScript type; absent for objects nobody writes. */
  readonly name?: string
}

/** The fields of an object by name, in the order in which a reader meets them. */
export type Fields = Readonly<Record<string, Field>>

/** One field of a resource, in every release. */
export type Field =
  | (StringFacts & { readonly type: 'string' })
  | (IntegerFacts & { readonly type: 'integer' })
  | (BooleanFacts & { readonly type: 'boolean' })
  | (ListFacts & { readonly type: 'list'; readonly items: Field })
  | (ObjectFacts & { readonly type: 'object'; readonly fields: Fields })
  | (Facts & { readonly type: 'map'; readonly values: Field })

/** A field that is a text. */
export function string(facts: StringFacts): Field {
  return { type: 'string', ...facts }
}

/** A field that is a whole number. */
export function integer(facts: IntegerFacts): Field {
  return { type: 'integer', ...facts }
}

/** A field that is true or false. */
export function boolean(facts: BooleanFacts): Field {
  return { type: 'boolean', ...facts }
}

/** A list of `items`; the doc of the items stays unread. */
export function list(items: Field, facts: ListFacts): Field {
  return { type: 'list', items, ...facts }
}

/** A list of strings. */
export function strings(facts: ListFacts): Field {
  return list(string({ doc: '' }), facts)
}

/** A field that is an object of these fields. */
export function object(fields: Fields, facts: ObjectFacts): Field & { readonly type: 'object' } {
  return { type: 'object', fields, ...facts }
}

/** An object with free keys and string values. */
export function stringMap(facts: Facts): Field {
  return { type: 'map', values: string({ doc: '' }), ...facts }
}
