import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Path } from '../../src/diagnostics/diagnostic.ts'
import { namedPath } from '../../src/diagnostics/named-path.ts'
import { entriesOf } from '../../src/report/entries.ts'
import type { Located } from '../../src/report/located.ts'
import { sample } from './sample.ts'

const at = (line: number, message = 'twice', file = 'a.yaml'): Located => ({
  diagnostic: { name: 'duplicate-list-entry', source: 'metallb', severity: 'error', message },
  place: { file, line, column: 3, length: 4, lineText: '- lan' },
  related: [],
})

const within = (object: string, about: Path, line = 4): Located => ({
  ...at(line),
  place: { ...at(line).place!, object },
  about,
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

test('the same sentence about another object, or another part of it, is another finding, whatever comes before it', () => {
  const [first, part, other] = [
    within('L2Advertisement/metallb-system/one', ['spec', 'interfaces', 'eth0']),
    within('L2Advertisement/metallb-system/one', ['spec', 'interfaces', 'eth1'], 5),
    within('L2Advertisement/metallb-system/two', ['spec', 'interfaces', 'eth0'], 9),
  ]
  const all = prints(first!, part!, other!)
  assert.equal(new Set(all).size, 3)
  assert.deepEqual(prints(other!), [all[2]])
})

const ofPeer = (index: number, line: number): Located =>
  at(line, `strict decoding: unknown field "spec.peers[${index}].nam"`)

test('a message that tells which entry of a list it is about stays the same where others come before that one', () => {
  const [known] = prints(ofPeer(0, 4))
  assert.deepEqual(prints(ofPeer(1, 6)), [known])
  const both = prints(ofPeer(0, 4), ofPeer(1, 6))
  assert.equal(new Set(both).size, 2)
  assert.ok(both.includes(known!))
})

test('a path by names says what an entry of a list is, not where', () => {
  const object = { spec: { addresses: ['10.0.0.0/24'], communities: [{ name: 'edge' }], selectors: [{}] } }
  const named = (...path: Path): Path => namedPath(object, ['spec', ...path])
  assert.deepEqual(named('addresses', 0), ['spec', 'addresses', '10.0.0.0/24'])
  assert.deepEqual(named('communities', 0, 'value'), ['spec', 'communities', 'edge', 'value'])
  assert.deepEqual(named('selectors', 0, 'x', 1), ['spec', 'selectors', '[]', 'x', 1])
  assert.deepEqual(namedPath(undefined, ['pools', 0]), ['pools', 0])
})

test('one that is told by two clusters is one', () => {
  assert.equal(prints(at(4), at(4)).length, 1)
})
