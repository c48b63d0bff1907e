import assert from 'node:assert/strict'
import { test } from 'node:test'
import { admit } from '../../../src/metallb/api-server/admit.ts'
import { celRules } from '../../../src/metallb/api-server/cel-rules.ts'
import { releases } from '../../../src/release/releases.ts'
import { structuralSchema, type Structural } from '../../../src/release/structural.ts'
import { kinds } from '../../../src/release/surface/kinds.ts'
import { advertisement, peer } from './objects.ts'

const router = { myASN: 64512, peerASN: 64513, peerAddress: '10.0.0.1' }

const durations: readonly (readonly [text: string, broken: number])[] = [
  ['1s', 0],
  ['65535s', 0],
  ['1m30s', 0],
  ['18h12m15s', 0],
  ['1.0000005s', 0],
  ['65535.9999s', 1],
  ['65536s', 1],
  ['0', 1],
  ['999ms', 2],
  ['1.5s', 1],
  ['-5s', 1],
  ['1d', 1],
  ['10', 1],
  ['', 1],
]

for (const [text, broken] of durations) {
  test(`a connectTime of "${text}" breaks ${broken} rules`, () => {
    const { diagnostics } = admit([peer({ ...router, connectTime: text })], 'v0.16.1')
    assert.deepEqual(
      diagnostics.map(({ name, path }) => [name, path]),
      Array.from({ length: broken }, () => ['cel', ['spec', 'connectTime']]),
    )
  })
}

const selectors = { serviceSelectors: [{ matchLabels: { app: 'traefik' } }] }

function paths(spec: object): unknown {
  return admit([advertisement(spec)], 'v0.16.1').diagnostics.map(({ path }) => path)
}

test('serviceSelectors want whole addresses, and the shortened length is pointed at', () => {
  assert.deepEqual(paths({ ...selectors, aggregationLength: 32, aggregationLengthV6: 128 }), [])
  assert.deepEqual(paths({ ...selectors, aggregationLength: 24 }), [['spec', 'aggregationLength']])
  assert.deepEqual(paths({ ...selectors, aggregationLengthV6: 64 }), [['spec', 'aggregationLengthV6']])
  assert.deepEqual(paths({ serviceSelectors: [], aggregationLength: 24 }), [])
})

test('graceful restart may be set on create, whatever its transition rule says', () => {
  assert.deepEqual(admit([peer({ ...router, enableGracefulRestart: true })], 'v0.16.1').diagnostics, [])
})

test('there is a function for every rule of every release, and none too many', () => {
  const all = kinds.flatMap(({ versions }) => versions)
  const schemas = all.flatMap((version) => releases.map((release) => structuralSchema(version, release)))
  const used = new Set(schemas.flatMap(rulesOf))
  assert.deepEqual([...celRules.keys()].toSorted(), [...used].toSorted())
})

function rulesOf(schema: Structural): readonly string[] {
  const below = [...Object.values(schema.properties ?? {}), ...(schema.items === undefined ? [] : [schema.items])]
  return [...(schema['x-kubernetes-validations'] ?? []).map(({ rule }) => rule), ...below.flatMap(rulesOf)]
}
