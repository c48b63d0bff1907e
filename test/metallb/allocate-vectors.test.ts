import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allocateDisagreements } from '../vectors/allocate-vector.ts'
import type { AllocateVector } from '../vectors/allocate-vector.ts'
import { readVectors } from '../vectors/read-vectors.ts'

const fresh = vectorsOf('allocate')
const held = vectorsOf('reassign')

test('every vector is allocated as MetalLB allocated it', () => {
  assert.equal(fresh.length, 1150)
  assert.deepEqual(fresh.flatMap(allocateDisagreements), [])
})

test('every vector with addresses in use is allocated as MetalLB allocated it', () => {
  assert.equal(held.length, 700)
  assert.deepEqual(held.flatMap(allocateDisagreements), [])
})

test('a world too many, one too few and an outcome that we do not see are seen', () => {
  const uncertain = fresh.find(({ expect }) => expect.complete === true && (expect.worlds?.length ?? 0) > 2)!
  const { worlds = [] } = uncertain.expect
  const [key] = Object.keys(worlds[0]!)
  const elsewhere = { [key!]: { ips: ['192.0.2.1'], pool: 'attic' } }
  const disagreementsWith = (expect: AllocateVector['expect']) => allocateDisagreements({ ...uncertain, expect }).length
  assert.ok(disagreementsWith({ worlds: worlds.slice(1), complete: true }) > 0)
  assert.equal(disagreementsWith({ worlds: worlds.slice(1), complete: false }), 0)
  assert.ok(disagreementsWith({ worlds: [...worlds, { ...worlds[0], ...elsewhere }], complete: true }) > 0)
  assert.equal(disagreementsWith({ seen: { [key!]: [elsewhere[key!]!] } }), 1)
})

function vectorsOf(name: string): readonly AllocateVector[] {
  return readVectors(new URL(`../vectors/${name}.jsonl.gz`, import.meta.url))
}
