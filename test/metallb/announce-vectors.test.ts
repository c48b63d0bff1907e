import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announceDisagreements } from '../vectors/announce-vector.ts'
import type { AnnounceVector } from '../vectors/announce-vector.ts'
import { readVectors } from '../vectors/read-vectors.ts'

const vectors = readVectors<AnnounceVector>(new URL('../vectors/announce.jsonl.gz', import.meta.url))

test('every node of every vector answers as its speaker answered', () => {
  assert.equal(vectors.length, 893)
  assert.deepEqual(vectors.flatMap(announceDisagreements), [])
})

test('another leader, another reason and a Service too many are seen', () => {
  const [vector] = vectors
  const [key, announcement] = Object.entries(vector!.expect.services).find(([, each]) => 'layer2' in each)!
  assert.ok('layer2' in announcement)
  const disagreementsWith = (services: AnnounceVector['expect']['services']) =>
    announceDisagreements({ ...vector!, expect: { services: { ...vector!.expect.services, ...services } } }).length
  assert.equal(disagreementsWith({ [key]: { ...announcement, layer2: { leader: 'attic', nodes: {} } } }), 1)
  assert.equal(disagreementsWith({ [key]: { ...announcement, bgp: { nodes: { attic: '' } } } }), 1)
  assert.equal(disagreementsWith({ 'attic/radio': { addressInNoPool: true } }), 1)
})
