import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { removal, renaming, replacement } from '../../src/diagnostics/fix.ts'
import type { Fix } from '../../src/diagnostics/fix.ts'
import { edited, isEdit, spanOf } from '../../src/source/edit.ts'
import { editInYaml } from '../../src/source/yaml-edit.ts'
import { parseYaml } from '../../src/source/yaml-file.ts'

/** A document, and what becomes of it; or why nothing does. `document`: which one of the file. */
type Case = { readonly before: string; readonly after?: string; readonly reason?: RegExp; readonly document?: number }

const values: Readonly<Record<string, Case>> = {
  'a plain text': { before: 'a: 10.0.0.1 # the router\n', after: 'a: 10.0.0.1/32 # the router\n' },
  'in single quotes': { before: "a: '10.0.0.1'\n", after: "a: '10.0.0.1/32'\n" },
  'in double quotes, with an escape': { before: 'a: "10.0.\\x30.1"\n', after: 'a: "10.0.0.1/32"\n' },
  'behind a tag and an anchor': { before: "a: !!str &x '10.0.0.1'\n", after: "a: !!str &x '10.0.0.1/32'\n" },
  'in braces, with tabs': { before: '{\t"b": 1,\t"a":\t"10.0.0.1"\t}', after: '{\t"b": 1,\t"a":\t"10.0.0.1/32"\t}' },
  'a literal block': { before: 'a: |-\n  10.0.0.1\nb: c\n', after: 'a: |-\n  10.0.0.1/32\nb: c\n' },
  'a folded block': { before: 'a: >-\n   10.0.0.1\n', after: 'a: >-\n   10.0.0.1/32\n' },
  'with carriage returns': { before: 'b: c\r\na: 10.0.0.1\r\n', after: 'b: c\r\na: 10.0.0.1/32\r\n' },
  'behind a byte order mark': { before: '\u{FEFF}a: 10.0.0.1\n', after: '\u{FEFF}a: 10.0.0.1/32\n' },
  'behind other characters': {
    before: '# ü\u{1F980}\n{ "ü\u{1F980}": x, a: 10.0.0.1 }',
    after: '# ü\u{1F980}\n{ "ü\u{1F980}": x, a: 10.0.0.1/32 }',
  },
  'in the second document': {
    before: 'a: 10.0.0.1\n---\na: 10.0.0.1\n',
    after: 'a: 10.0.0.1\n---\na: 10.0.0.1/32\n',
    document: 1,
  },
  'without a last line break': { before: 'a: 10.0.0.1', after: 'a: 10.0.0.1/32' },
  'at a key in quotes, with an escape': { before: '"\\x61": 10.0.0.1\n', after: '"\\x61": 10.0.0.1/32\n' },
  'an anchor that nothing uses': { before: 'a: &x 10.0.0.1\n', after: 'a: &x 10.0.0.1/32\n' },
  'an anchor that is used': { before: 'a: &x 10.0.0.1\nb: *x\n', reason: /^it has an anchor that is used elsewhere$/ },
  'an alias': { before: 'b: &x 10.0.0.1\na: *x\n', reason: /^it comes from an anchor$/ },
  'a merge key': { before: 'b: &x { a: 10.0.0.1 }\n<<: *x\n', reason: /^it comes from an anchor$/ },
  'a variable': { before: 'a: ${ROUTER}\n', reason: /^it is not written there as such$/ },
  'another type': { before: 'a: [10.0.0.1]\n', reason: /^it is not written there as such$/ },
}

const nodeSelectors = 'nodeSelectors: [{ matchLabels: { x: "*" } }]'

const removals: Readonly<Record<string, Case>> = {
  'lines of its own, with what belongs to them': {
    before: 'a:\n  b: 1\n  nodeSelectors: # all\n    - matchLabels:\n        x: "*"\n\n  # of c\n  c: 2\n',
    after: 'a:\n  b: 1\n\n  # of c\n  c: 2\n',
  },
  'the last lines of a file': { before: `a:\n  b: 1\n  ${nodeSelectors}`, after: 'a:\n  b: 1\n' },
  'with carriage returns': { before: `a:\r\n  ${nodeSelectors}\r\n  b: 1\r\n`, after: 'a:\r\n  b: 1\r\n' },
  'the first in braces': { before: `a: { ${nodeSelectors}, b: 1 }\n`, after: 'a: { b: 1 }\n' },
  'the last in braces': { before: `a: { b: 1, ${nodeSelectors} }\n`, after: 'a: { b: 1 }\n' },
  'the only one in braces': { before: `a: { ${nodeSelectors} }\n`, after: 'a: {}\n' },
  'of two equal documents the second': {
    before: `a: { ${nodeSelectors} }\n---\na: { ${nodeSelectors} }\n`,
    after: `a: { ${nodeSelectors} }\n---\na: {}\n`,
    document: 1,
  },
  'the only one of a block, which would be null': { before: `a:\n  ${nodeSelectors}\n`, reason: /lines of its own/ },
  'an anchor that others use': { before: `a: { nodeSelectors: &x 1, b: *x }\n`, reason: /anchor/ },
  'with an anchor within that others use': {
    before: `a:\n  b: 1\n  nodeSelectors:\n    - &x 1\n  c: *x\n`,
    reason: /more than it would go/,
  },
}

const renamings: Readonly<Record<string, Case>> = {
  'a plain key': { before: 'a:\n  adresses: [x] # here\n', after: 'a:\n  addresses: [x] # here\n' },
  'a key in quotes': { before: "a: { 'adresses': [x] }\n", after: "a: { 'addresses': [x] }\n" },
  'a key with an escape': { before: 'a: { "adr\\x65sses": [x] }\n', after: 'a: { "addresses": [x] }\n' },
  'a key behind a question mark': { before: 'a:\n  ? adresses\n  : [x]\n', after: 'a:\n  ? addresses\n  : [x]\n' },
  'a key beside one of that name': {
    before: 'a: { adresses: [x], "addr\\x65sses": [] }\n',
    reason: /^there is one already$/,
  },
  'a key of a merged map': { before: 'b: &x { adresses: [x] }\na:\n  <<: *x\n', reason: /anchor/ },
}

suite('a value', values, replacement(['a'], '10.0.0.1', '10.0.0.1/32'))
suite('a field that goes', removals, removal(['a', 'nodeSelectors']))
suite('a field of another name', renamings, renaming(['a', 'adresses'], 'addresses'))

test('a text that would be something else without quotes gets some', () => {
  for (const [to, written] of [
    ['yes', "'yes'"],
    ['010', "'010'"],
    ["it's", "'it''s'"],
    ['2001:db8::1/128', '2001:db8::1/128'],
    ['fe80::', "'fe80::'"],
    ['*', "'*'"],
  ] as const) {
    assert.equal(afterFix('a: b', replacement(['a'], 'b', to)), `a: ${written}`)
    assert.equal(afterFix('a: [b]', replacement(['a', 0], 'b', to)), `a: [${written}]`)
  }
})

test('an edit is told by line and column as an editor counts them', () => {
  const [document] = parseYaml('pool.yaml', '\u{FEFF}a: "\u{1F980}"\nb: { c: 10.0.0.1 }\n').documents
  const first = editInYaml(document!, replacement(['a'], '\u{1F980}', 'x'))
  const second = editInYaml(document!, replacement(['b', 'c'], '10.0.0.1', '10.0.0.1/32'))
  assert.ok(isEdit(first) && isEdit(second))
  assert.deepEqual(spanOf(first), { line: 1, column: 4, endLine: 1, endColumn: 8 })
  assert.deepEqual(spanOf(second), { line: 2, column: 9, endLine: 2, endColumn: 17 })
})

function suite(name: string, cases: Readonly<Record<string, Case>>, fix: Fix): void {
  describe(name, () => {
    for (const [what, { before, after, reason, document = 0 }] of Object.entries(cases)) {
      test(what, () => {
        const edit = editInYaml(parseYaml('pool.yaml', before).documents[document]!, fix)
        if (isEdit(edit)) assert.equal(edited(before, [edit]), after)
        else assert.match(edit.reason, reason ?? /^$/)
      })
    }
  })
}

function afterFix(text: string, fix: Fix): string {
  const edit = editInYaml(parseYaml('', text).documents[0]!, fix)
  return isEdit(edit) ? edited(text, [edit]) : edit.reason
}
