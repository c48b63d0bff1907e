import { isWithin } from '../by-release.ts'
import { releases, type Release } from '../releases.ts'
import { structuralSchema, type Structural } from '../structural.ts'
import type { Kind, KindVersion } from '../surface/kind.ts'
import { kinds } from '../surface/kinds.ts'

/** A JSON Schema of what the API server enforces structurally. */
export type CheckedSchema = { readonly [keyword: string]: unknown }

/** One schema to compile: what the API server checks of one kind and version from one release on. */
export type ValidatorSchema = {
  /** Name of the compiled function: `BGPPeer_v1beta2_since_0_15_0`. */
  readonly name: string
  /** `BGPPeer/v1beta2` */
  readonly key: string
  readonly since: Release
  readonly schema: CheckedSchema
}

/** Every distinct schema of every kind and version, the oldest first. */
export function validatorSchemas(): readonly ValidatorSchema[] {
  return kinds.flatMap((kind) => kind.versions.flatMap((version) => statesOf(kind, version)))
}

function statesOf(kind: Kind, version: KindVersion): readonly ValidatorSchema[] {
  const there = releases.filter((release) => isWithin(version, release))
  const states = there.map((since) => validatorSchema(kind, version, since))
  return states.filter((state, index) => !isSame(state, states[index - 1]))
}

function validatorSchema(kind: Kind, version: KindVersion, since: Release): ValidatorSchema {
  const name = `${kind.kind}_${version.version}_since_${since.slice(1).replaceAll('.', '_')}`
  const key = `${kind.kind}/${version.version}`
  return { name, key, since, schema: checkedSchema(structuralSchema(version, since)) }
}

function isSame(state: ValidatorSchema, before: ValidatorSchema | undefined): boolean {
  return before !== undefined && JSON.stringify(before.schema) === JSON.stringify(state.schema)
}

/** Numbers beyond this are no int64, and the API server takes them for fractions. */
const int64Limit = 2 ** 63

/** Without the integer formats, which the API server does not enforce, and what is not for a validator: defaults, CEL. */
function checkedSchema(schema: Structural): CheckedSchema {
  const { properties, items, additionalProperties, type, format, ...others } = schema
  const plain = Object.entries(others).filter(([keyword]) => keyword !== 'default' && !keyword.startsWith('x-'))
  return {
    type,
    ...(type === 'integer' ? { minimum: -int64Limit, maximum: int64Limit } : {}),
    ...Object.fromEntries(plain),
    ...(format === 'date-time' ? { format } : {}),
    ...(items === undefined ? {} : { items: checkedSchema(items) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: checkedSchema(additionalProperties) }),
    ...(properties === undefined ? {} : { properties: checkedProperties(properties) }),
  }
}

function checkedProperties(properties: Readonly<Record<string, Structural>>): CheckedSchema {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, checkedSchema(schema)]))
}
