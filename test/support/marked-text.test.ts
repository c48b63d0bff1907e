import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unmark } from './marked-text.ts'

const text = 'const pools = {\n  lan: {},\n}\n'

test('a marker is taken out and gives its place', () => {
  const marked = text.replace('lan', 'l/*|*/an')
  assert.deepEqual(unmark(marked), { text, position: { line: 1, character: 3 } })
  assert.deepEqual(unmark(text.replace('lan', '@lan'), '@'), { text, position: { line: 1, character: 2 } })
})

test('an offset counts from the start of the text', () => {
  assert.deepEqual(unmark(text, 0), { text, position: { line: 0, character: 0 } })
  assert.deepEqual(unmark(text, text.length), { text, position: { line: 3, character: 0 } })
})

test('a text with no marker, or two, is a mistake of the test', () => {
  assert.throws(() => unmark(text), /has no \/\*\|\*\//)
  assert.throws(() => unmark('/*|*/ /*|*/'), /more than one/)
})
