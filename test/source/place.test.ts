import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { spanOf } from '../../src/source/edit.ts'
import { placeOf } from '../../src/source/place.ts'

/** A text, an offset in it, and the line and column that an editor shows for it. */
const cases: Readonly<Record<string, readonly [text: string, start: number, line: number, column: number]>> = {
  'an empty text': ['', 0, 1, 1],
  'the first character': ['a: 1\n', 0, 1, 1],
  'a line break at the start': ['\n', 0, 1, 1],
  'behind a line break at the start': ['\na', 1, 2, 1],
  'a line break at the end of a line': ['a\nb', 1, 1, 2],
  'a byte order mark': ['\u{FEFF}', 0, 1, 1],
  'a byte order mark before a text': ['\u{FEFF}a', 0, 1, 1],
  'behind a byte order mark': ['\u{FEFF}a', 1, 1, 1],
  'the end of the text': ['a\n', 2, 2, 1],
}

describe('lines and columns count from 1', () => {
  for (const [what, [text, start, line, column]] of Object.entries(cases)) {
    test(what, () => {
      const place = placeOf('a.yaml', text, start, start + 1)
      assert.deepEqual([place.line, place.column, place.length], [line, column, 1])
      const span = spanOf({ file: 'a.yaml', source: text, start, end: start, text: '' })
      assert.deepEqual([span.line, span.column], [line, column])
    })
  }

  test('in every text', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\u{FEFF}') })
    fc.assert(
      fc.property(texts, fc.nat(12), fc.nat(3), (text, at, more) => {
        const start = Math.min(at, text.length)
        const { line, column, length } = placeOf('a.yaml', text, start, start + more)
        const span = spanOf({ file: 'a.yaml', source: text, start, end: start, text: '' })
        assert.ok(line >= 1 && column >= 1 && length >= 1)
        assert.deepEqual([span.line, span.column], [line, column])
      }),
    )
  })
})
