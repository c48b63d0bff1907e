import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { admit } from '../../../src/metallb/api-server/admit.ts'
import { releases } from '../../../src/release/releases.ts'
import { kinds } from '../../../src/release/surface/kinds.ts'

const names = kinds.flatMap(({ versions }) =>
  versions.flatMap(({ root }) => Object.values(root.fields).flatMap((field) => fieldNamesOf(field))),
)
const key = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'toString'), fc.string())
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.array(tie('any')), fc.dictionary(key, tie('any'))),
})).any
const resource = fc.record(
  {
    apiVersion: fc.oneof(fc.constantFrom('metallb.io/v1beta1', 'metallb.io/v1beta2', 'metallb.io/', 'v1'), value),
    kind: fc.oneof(fc.constantFrom(...kinds.map(({ kind }) => kind)), value),
    metadata: value,
    spec: value,
    status: value,
  },
  { requiredKeys: ['apiVersion', 'kind'] },
)

function fieldNamesOf(field: (typeof kinds)[number]['versions'][number]['root']['fields'][string]): readonly string[] {
  return field.type === 'object' ? Object.keys(field.fields) : []
}

test('no JSON value makes admit throw, and each keeps its index', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(resource, value), { maxLength: 4 }),
      fc.constantFrom(...releases),
      (objects, release) => {
        const { admitted, diagnostics } = admit(objects, release)
        assert.equal(admitted.length, objects.length)
        for (const { object = -1 } of diagnostics) assert.ok(object >= 0 && object < objects.length)
      },
    ),
    { numRuns: 150 },
  )
})

test('what is admitted is admitted again, unchanged', () => {
  fc.assert(
    fc.property(resource, fc.constantFrom(...releases), (object, release) => {
      const [once] = admit([object], release).admitted
      if (once !== undefined) assert.deepEqual(admit([once], release).admitted[0], once)
    }),
    { numRuns: 150 },
  )
})

test('a value nested without end is only refused', () => {
  let spec: unknown = []
  for (let depth = 0; depth < 20_000; depth++) spec = depth % 2 === 0 ? [spec] : { addresses: spec }
  const object = { apiVersion: 'metallb.io/v1beta1', kind: 'IPAddressPool', metadata: { name: 'deep' }, spec: [spec] }
  assert.equal(admit([object], 'v0.16.1').admitted[0], undefined)
})
