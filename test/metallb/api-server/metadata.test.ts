import assert from 'node:assert/strict'
import { test } from 'node:test'
import { admit } from '../../../src/metallb/api-server/admit.ts'
import { pool } from './objects.ts'

const cases: readonly (readonly [metadata: unknown, paths: readonly string[]])[] = [
  [{ name: 'edge-pool', labels: { zone: 'lab' }, creationTimestamp: null }, []],
  [{ generateName: 'edge-' }, []],
  [{ name: 'edge.pool.1' }, []],
  [{ name: 'edgePool' }, ['metadata.name']],
  [{ name: 'edge..pool' }, ['metadata.name']],
  [{ name: 'x'.repeat(254) }, ['metadata.name']],
  [{ name: 1 }, ['metadata.name']],
  [{}, ['metadata']],
  [null, ['']],
  [{ name: 'edge', namespace: 'metallb.system' }, ['metadata.namespace']],
  [{ name: 'edge', labels: { zone: true } }, ['metadata.labels.zone']],
  [{ name: 'edge', labels: { zone: 'über' } }, ['metadata.labels.zone']],
  [{ name: 'edge', labels: { 'my zone': 'lab' } }, ['metadata.labels.my zone']],
  [{ name: 'edge', labels: ['zone'] }, ['metadata.labels']],
  [{ name: 'edge', annotations: { note: 'über', 'Example.org/a': 'b' } }, []],
  [{ name: 'edge', annotations: { note: 7 } }, ['metadata.annotations.note']],
  [{ name: 'edge', addresses: [] }, ['metadata.addresses']],
]

for (const [metadata, paths] of cases) {
  test(`metadata ${JSON.stringify(metadata).slice(0, 60)}`, () => {
    const { diagnostics, admitted } = admit([{ ...pool({ addresses: [] }), metadata }], 'v0.16.1')
    assert.deepEqual(
      diagnostics.map(({ path }) => path?.join('.')),
      paths,
    )
    assert.ok(diagnostics.every(({ name, severity }) => name === 'invalid-metadata' && severity === 'warning'))
    assert.notEqual(admitted[0], undefined)
  })
}

test('a Service’s name and namespace have to be texts', () => {
  const services = [{ name: true, namespace: 123 }, { name: 'traefik', namespace: null }, { generateName: 'web-' }]
  const { diagnostics } = admit(
    services.map((metadata) => ({ apiVersion: 'v1', kind: 'Service', metadata })),
    'v0.16.1',
  )
  assert.deepEqual(
    diagnostics.map(({ object, path, message }) => [object, path, message.split(' is ')[0]]),
    [
      [0, ['metadata', 'name'], 'true'],
      [0, ['metadata', 'namespace'], '123'],
    ],
  )
})

test('a Service’s labels and annotations have to be texts, and more is not said of it', () => {
  const metadata = {
    name: 'Traefik',
    labels: { tier: 1 },
    annotations: { 'metallb.io/allow-shared-ip': true, note: null, 'metallb.io/address-pool': 'lan' },
  }
  const { diagnostics, admitted } = admit([{ apiVersion: 'v1', kind: 'Service', metadata }], 'v0.16.1')
  assert.deepEqual(
    diagnostics.map(({ name, severity, path }) => [name, severity, path]),
    [
      ['invalid-metadata', 'warning', ['metadata', 'labels', 'tier']],
      ['invalid-metadata', 'warning', ['metadata', 'annotations', 'metallb.io/allow-shared-ip']],
    ],
  )
  assert.deepEqual(admitted, [undefined])
})
