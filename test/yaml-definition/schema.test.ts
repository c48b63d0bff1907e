import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { asCluster } from '../../src/define/index.ts'
import { shapeFaults } from '../../src/define/validate.ts'
import { compile } from '../../src/index.ts'
import type { Cluster } from '../../src/index.ts'
import { resolve } from '../../src/model/resolve.ts'
import { yamlSchemas } from '../../scripts/generators/yaml-schema.ts'
import { asYaml } from './as-yaml.ts'
import { knownDefinitions } from './known-definitions.ts'

/** What a schema can say of a definition. */
const bySchema: ReadonlySet<string> = new Set([
  'invalid-definition',
  'password-in-definition',
  'schema',
  'unknown-definition-field',
  'unknown-field',
])
const now = new Date('2026-06-01T12:00:00Z')
const known = await knownDefinitions()
const schemas = yamlSchemas()
const validators = new Map<string, ValidateFunction>()

describe('the schema of a release takes what the compiler takes', () => {
  for (const { name, cluster } of known) test(name, () => assertAgreed(cluster))
})

test('they agree on whatever else stands at some place of a definition', () => {
  const odd = fc.oneof(
    fc.constantFrom('', 'lan', 0, -1, 1.5, 2 ** 40, true, [], {}, ['lan'], [1], { lan: 'lan' }, { secret: 'lan' }),
    // Beyond 64 bits the API server reads no integer any more; a null it drops: not said in a schema for people.
    fc.jsonValue({ maxDepth: 2 }).filter((value) => !/\d{16}|e\+|null/u.test(JSON.stringify(value))),
  )
  const changed = fc
    .tuple(fc.constantFrom(...known.map(({ cluster }) => cluster)), fc.nat(), odd)
    .map(([cluster, at, value]) => asCluster(withChange(cluster, at, value)))
    .filter(({ extends: base, segments }) => [base, segments, base?.segments].every((part) => typeof part !== 'string'))
  fc.assert(fc.property(changed, assertAgreed), { numRuns: 3000 })
})

test('every field of a schema says what it is for', () => {
  for (const [file, schema] of schemas) assert.deepEqual(undescribed(schema), [], file)
})

function assertAgreed(cluster: Cluster): void {
  const wrong = compile(cluster, { now }).diagnostics.filter(({ name }) => bySchema.has(name))
  const validate = validatorFor(cluster)
  const isTaken = validate(parse(asYaml(cluster)))
  assert.equal(isTaken, wrong.length === 0, JSON.stringify([wrong, validate.errors]))
}

/** That of the release that the cluster runs, as far as one can tell. */
function validatorFor(cluster: Cluster): ValidateFunction {
  const release = shapeFaults(cluster).length === 0 ? resolve(cluster).model.release.release : undefined
  const file = release ? `schemas/${release}/cluster.json` : 'schemas/cluster.json'
  const validate = validators.get(file) ?? new Ajv({ strict: true, allowUnionTypes: true }).compile(schemas.get(file)!)
  validators.set(file, validate)
  return validate
}

/** The definition with another value at one of its places, which are counted through; not in its base, of which only a part counts. */
function withChange(definition: object, at: number, value: unknown): object {
  const places = placesIn(definition).filter(([first]) => first !== 'extends')
  return replaced(definition, places[at % places.length] ?? ['lan'], value) as object
}

function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [[key], ...placesIn(child).map((rest) => [key, ...rest])])
}

function replaced(parent: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  const copy = (Array.isArray(parent) ? [...parent] : { ...(parent as object) }) as Record<string, unknown>
  copy[step] = replaced(copy[step], rest, value)
  return copy
}

function undescribed(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const bare = at.endsWith('/properties')
    ? entries.filter(([, one]) => !(one as { description?: string }).description)
    : []
  return [
    ...bare.map(([name]) => `${at}/${name}`),
    ...entries.flatMap(([key, one]) => undescribed(one, `${at}/${key}`)),
  ]
}
