import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesOf } from '../../src/report/entries.ts'
import type { Located } from '../../src/report/located.ts'
import { sample } from './sample.ts'

const at = (line: number, message = 'twice', file = 'a.yaml'): Located => ({
  diagnostic: { name: 'duplicate-list-entry', source: 'metallb', severity: 'error', message },
  place: { file, line, column: 3, length: 4, lineText: '- lan' },
  related: [],
})

function prints(...findings: readonly Located[]): readonly string[] {
  const unit = { name: 'lab', file: 'a.yaml', outcome: 'refused', notJudged: [], facts: {}, findings }
  return entriesOf({ ...sample, findings: [], units: [unit] }).map(({ fingerprint }) => fingerprint)
}

test('a finding that moves to another line stays the same finding', () => {
  assert.deepEqual(prints(at(4)), prints(at(40)))
})

test('findings differ by message, file, and how often they are there', () => {
  const all = [...prints(at(4), at(5)), ...prints(at(4, 'three times')), ...prints(at(4, 'twice', 'b.yaml'))]
  assert.equal(new Set(all).size, 4)
})

test('one that is told by two clusters is one', () => {
  assert.equal(prints(at(4), at(4)).length, 1)
})
