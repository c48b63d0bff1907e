import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv, type ValidateFunction } from 'ajv'
import { jsonSchemas } from '../../src/release/generate/json-schema.ts'
import { releases } from '../../src/release/releases.ts'

const schemas = jsonSchemas()

function validator(release: string, file: string): ValidateFunction {
  const schema = schemas.get(`schemas/${release}/metallb.io/${file}.json`)
  assert.ok(schema, `${release} has ${file}`)
  return new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)
}

test('every schema compiles in strict mode and describes every property', () => {
  for (const [path, schema] of schemas) {
    new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema)
    assert.deepEqual(undescribed(schema), [], path)
  }
})

function undescribed(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const bare = path.endsWith('/properties') ? entries.filter(([, one]) => !one.description) : []
  return [
    ...bare.map(([name]) => `${path}/${name}`),
    ...entries.flatMap(([key, one]) => undescribed(one, `${path}/${key}`)),
  ]
}

function releasesWith(file: string): readonly string[] {
  const paths = [...schemas.keys()].filter((path) => path.endsWith(`/metallb.io/${file}.json`))
  return paths.map((path) => path.split('/')[1] ?? '')
}

test('each release has its own kinds', () => {
  assert.deepEqual(releasesWith('bgppeer_v1beta2'), [...releases])
  assert.equal(releasesWith('addresspool_v1beta1').at(-1), 'v0.14.2')
  assert.equal(releasesWith('configurationstate_v1beta1')[0], 'v0.15.3')
  assert.equal(releasesWith('servicel2status_v1beta1')[0], 'v0.14.4')
})

const pool = { apiVersion: 'metallb.io/v1beta1', kind: 'IPAddressPool', metadata: { name: 'edge-pool' } }
const cases: readonly (readonly [says: string, release: string, object: object, valid: boolean])[] = [
  ['a pool', 'v0.16.1', { ...pool, spec: { addresses: ['10.0.0.0/24'] } }, true],
  ['null for what may be absent', 'v0.16.1', { ...pool, spec: { addresses: [], autoAssign: null } }, true],
  ['null for what must be there', 'v0.16.1', { ...pool, spec: { addresses: null } }, false],
  ['a misspelt field', 'v0.16.1', { ...pool, spec: { addresses: [], autoAsign: true } }, false],
  ['a field before its time', 'v0.13.3', { ...pool, spec: { addresses: [], avoidBuggyIPs: true } }, false],
  ['a field in its time', 'v0.13.4', { ...pool, spec: { addresses: [], avoidBuggyIPs: true } }, true],
  ['another kind', 'v0.16.1', { ...pool, kind: 'L2Advertisement', spec: { addresses: [] } }, false],
  ['no spec', 'v0.16.1', pool, false],
]

for (const [says, release, object, valid] of cases) {
  test(`${says} in ${release}`, () => assert.equal(validator(release, 'ipaddresspool_v1beta1')(object), valid))
}
