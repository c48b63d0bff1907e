import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { cutLine } from '../../src/report/cut-line.ts'

test('a line of usual length is shown as it is', () => {
  const line = { lineText: 'x'.repeat(200), column: 190, length: 11 }
  assert.deepEqual(cutLine(line), line)
})

test('of a very long line what is around the column is shown', () => {
  const lineText = `${'['.repeat(20_000)}edge${']'.repeat(20_000)}`
  const shown = cutLine({ lineText, column: 20_001, length: 4 })
  assert.equal(shown.lineText, `…${'['.repeat(60)}edge${']'.repeat(136)}…`)
  assert.equal(shown.lineText.slice(shown.column - 1, shown.column - 1 + shown.length), 'edge')
})

test('at its start and at its end there is nothing to leave out', () => {
  assert.equal(cutLine({ lineText: 'x'.repeat(300), column: 1, length: 1 }).lineText, `${'x'.repeat(200)}…`)
  assert.equal(cutLine({ lineText: 'x'.repeat(300), column: 300, length: 1 }).lineText, `…${'x'.repeat(200)}`)
})

test('always underlines the same text, as far as it is shown', () => {
  const lines = fc.string({ unit: 'grapheme', maxLength: 600, size: 'max' })
  fc.assert(
    fc.property(lines, fc.nat(), fc.integer({ min: 1, max: 400 }), (lineText, at, length) => {
      const column = 1 + (at % (lineText.length + 1))
      const shown = cutLine({ lineText, column, length })
      assert.ok(shown.lineText.length <= 203)
      const underlined = shown.lineText.slice(shown.column - 1, shown.column - 1 + shown.length)
      assert.ok(lineText.startsWith(underlined.replace(/…$/u, ''), column - 1))
    }),
  )
})
