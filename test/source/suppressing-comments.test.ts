import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suppressingComments } from '../../src/source/suppressing-comments.ts'
import { parseYaml } from '../../src/source/yaml-file.ts'

const text = `# metallb-overlays: above the first document
---
# a comment of somebody else
# metallb-overlays: above an object
apiVersion: v1
kind: List
spec:
  # metallb-overlays: above a key
  addresses:
    - 10.0.0.1 # metallb-overlays: behind an item
    # metallb-overlays: above an item

    - from: 1
      to: 2
  notes: # metallb-overlays: behind a key
    text: |
      # metallb-overlays: within a text
    quoted: "# metallb-overlays: within quotes" # metallb-overlays: behind a text
---
{ first: [
    # metallb-overlays: above an item in brackets
    10, 11,
  ], spec: {
    # metallb-overlays: above a key in braces
    second: [1,
      2], third: 3 } }
# metallb-overlays: at the end
`

const lines: Readonly<Record<string, readonly [from: number, to: number]>> = {
  'above the first document': [5, 18],
  'above an object': [5, 18],
  'above a key': [9, 14],
  'behind an item': [10, 10],
  'above an item': [13, 14],
  'behind a key': [15, 15],
  'behind a text': [18, 18],
  'above an item in brackets': [22, 22],
  'above a key in braces': [25, 26],
  'at the end': [27, 27],
}

for (const [name, written] of [
  ['lines that end in LF', text],
  ['lines that end in CRLF', text.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\u{FEFF}${text}`],
] as const) {
  test(`a comment is about what is beside or below it: ${name}`, () => {
    const found = suppressingComments(parseYaml('pool.yaml', written))
    assert.deepEqual(Object.fromEntries(found.map((comment) => [comment.text, [comment.from, comment.to]])), lines)
    for (const { place } of found)
      assert.match(
        place.lineText.slice(place.column - 1, place.column - 1 + place.length),
        /^# metallb-overlays: \S.*$/u,
      )
  })
}

test('a word that contains the mark is no comment', () => {
  assert.deepEqual(suppressingComments(parseYaml('a.yaml', 'a: b#metallb-overlays: allow\n')), [])
})
