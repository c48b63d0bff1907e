import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comment, commentOf } from '../../src/emit/comment.ts'
import { anyText, foreignBreaks, oddTexts } from './odd-definition.ts'

/** Every line break that a reader of YAML 1.1 or 1.2 knows. */
const lineBreak = /[\n\r\u{85}\u{2028}\u{2029}]/u

test('owner, ticket and reason, each on lines of its own', () => {
  const why = 'wired interfaces only: Wi-Fi does not answer ARP reliably, and the attic has nothing else'
  assert.equal(
    commentOf({ why, owner: 'platform/networking', ticket: 'HOME-112' }),
    [
      '# owner: platform/networking',
      '# ticket: HOME-112',
      '# why: wired interfaces only: Wi-Fi does not answer ARP reliably, and the attic',
      '# has nothing else',
      '',
    ].join('\n'),
  )
})

test('what is empty leaves no line', () => {
  assert.equal(commentOf({}), '')
  assert.equal(commentOf({ owner: '', ticket: ' ', why: '\n' }), '')
})

test('nothing of a note gets out of its comment', () => {
  const texts = fc.oneof(anyText, fc.constantFrom(...oddTexts, ...foreignBreaks, 'a\u{d800}b', 'a\u{0}b'))
  fc.assert(
    fc.property(fc.array(texts), (parts) => {
      const lines = comment(parts.join('')).split(lineBreak)
      assert.equal(lines.pop(), '')
      for (const line of lines) assert.match(line, /^# [^\s\p{Cc}\p{Cs}](?:.*\S)?$/u)
    }),
  )
})
