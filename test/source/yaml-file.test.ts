import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseYaml } from '../../src/source/yaml-file.ts'

/** Ten lines, each of which has nine times what the one before it has: on the fifth they are more than a thousand. */
const bomb = [...'abcdefghi'].map((name, index) => {
  const before = String.fromCharCode(name.charCodeAt(0) - 1)
  const items = Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${before}`))
  return `${name}: &${name} [${items.join(', ')}]`
})

const deep = /^it is nested more than 500 levels deep$/

/** A file, what is wrong with it, and at what: a text of it, and its line. */
const cases: Readonly<Record<string, readonly [text: string, says: RegExp, at: string, line: number]>> = {
  'an alias without an anchor': ['a: 1\nb: { c: *s }\n', /^unresolved alias/, '*s', 2],
  'one in the second document': ['a: &s 1\n---\nb: 1\nc: *s\n', /^unresolved alias/, '*s', 4],
  'one before its anchor': ['a: *s\nb: &s 1\n', /^unresolved alias/, '*s', 1],
  'one behind others': ['a: &a 1\nb: [*a, *a,\n  *s]\n', /^unresolved alias/, '*s', 3],
  'one that is merged': ['a: 1\nb:\n  <<: *s\n', /alias/, '*s', 3],
  'an anchor that contains itself': ['a: 1\nb: &m\n  c: [*m]\n', /^an anchor contains itself$/, '*m', 3],
  'aliases that fill the memory': [`${bomb.join('\n')}\n`, /^excessive alias count/, '*d', 5],
  'lists that are nested without an end': [`a: 1\nb: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, deep, '[', 2],
  'lists that are nested a little too deeply': [`b: ${'['.repeat(501)}${']'.repeat(501)}`, deep, '[', 1],
  'maps that are nested too deeply': [`a: 1\nb: ${'{ c: '.repeat(600)}1${'}'.repeat(600)}`, deep, '{', 2],
  'lists of lines that are nested too deeply': [`- 1\n${'- '.repeat(20_000)}a`, deep, '-', 2],
}

/** As kubectl takes them: go-yaml refuses them wherever they stand. */
const controls = ['\0', '\b', '\u{1B}', '\u{7F}', '\u{80}', '\u{9F}', '\u{FFFE}', '\u{FFFF}']

describe('a control character is no YAML, in a comment neither', () => {
  for (const control of controls) {
    test(JSON.stringify(control), () => {
      for (const text of [`a: 1\n# b${control}\n`, `a: 1\nb${control}: 1\n`]) {
        const { documents, faults } = parseYaml('a.yaml', text)
        assert.deepEqual(documents, [])
        assert.match(faults[0]?.message ?? '', /^control characters are not allowed: U\+[0-9A-F]{4}$/u)
        assert.deepEqual([faults[0]?.place.line, faults[0]?.place.column], [2, text.indexOf(control) - 4])
      }
    })
  }

  test('others are text', () => {
    const { faults } = parseYaml('a.yaml', '\u{FEFF}a: "\t\u{85}\u{A0}\u{2028}\u{FEFF}\u{FFFD}\u{1F600}"\r\n')
    assert.deepEqual(faults, [])
  })

  test('JSON may hold some of them in a text', () => {
    assert.deepEqual(parseYaml('a.json', '{ "a": "\u{7F}\u{80}" }').faults, [])
    assert.equal(parseYaml('a.json', '{ "a": "\u{1B}" }').faults.length, 1)
  })
})

test('nesting too deeply is told at the same place, however deep it is', () => {
  const columns = [501, 2000, 20_000].map((depth) => {
    const [fault] = parseYaml('a.yaml', `${'['.repeat(depth)}${']'.repeat(depth)}`).faults
    return fault?.place.column
  })
  assert.deepEqual(columns, [501, 501, 501])
  assert.deepEqual(parseYaml('a.yaml', `${'['.repeat(500)}${']'.repeat(500)}`).faults, [])
})

describe('what keeps a file from being read is told where it is', () => {
  for (const [what, [text, says, at, line]] of Object.entries(cases)) {
    test(what, () => {
      const [fault] = parseYaml('a.yaml', text).faults
      assert.match(fault?.message ?? '', says)
      const { lineText = '', column = 0, length } = fault?.place ?? {}
      assert.deepEqual([lineText.slice(column - 1, column - 1 + (length ?? 0)), fault?.place.line], [at, line])
    })
  }
})
