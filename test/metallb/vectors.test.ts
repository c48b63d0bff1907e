import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeDisagreements } from '../vectors/judge-vector.ts'
import type { JudgeVector } from '../vectors/judge-vector.ts'
import { readVectors } from '../vectors/read-vectors.ts'

const vectors = readVectors<JudgeVector>(new URL('../vectors/judge.jsonl.gz', import.meta.url))

test('every vector is judged as MetalLB and the API server judged it', () => {
  assert.equal(vectors.length, 4600)
  const disagreements = vectors.flatMap(judgeDisagreements)
  assert.deepEqual(disagreements.slice(0, 5), [], `${disagreements.length} disagreements`)
})

test('a wrong expectation is seen', () => {
  const accepted = vectors.find(({ expect }) => expect.controller === 'ok' && expect.accepted)!
  const wrong = { ...accepted, expect: { ...accepted.expect, controller: 'empty-pool', accepted: false } }
  assert.equal(judgeDisagreements(wrong).length, 2)
})
