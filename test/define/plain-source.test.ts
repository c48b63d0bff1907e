import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { isPlainSource } from '../../src/io/definition/plain-source.ts'
import { root } from '../cli/command.ts'

const imports = `import { defineCluster, secret } from 'metallb-overlays'\nimport { base } from '../_base/base.ts'\n`

const plain: Readonly<Record<string, string>> = {
  nothing: '',
  'a cluster': `export default defineCluster({ name: 'lab', extends: base, pools: { lan: { addresses: ["10.1.0.0/24"], }, }, });`,
  'fields of what is imported': `export default defineCluster({ extends: base, l2Advertisements: base.l2Advertisements.lan })`,
  'a constant with a type': `const hosts: Record<string, Host[]> = { a: ['b'] } as const satisfies Hosts`,
  'what one object has of another': `const tor = { myASN: 65010, password: secret('tor') }\nexport const tors = { a: { ...tor, peerASN: -1 } }`,
  'short for a name': `const pools = {}\nexport default defineCluster({ pools, 'a-b': 1.5, 3: null })`,
  'words in a comment or a text': `/** while (true) eval() */\nconst why = 'for (;;) process.exit(0)' // new Array(1e9)`,
  'a template': 'const told = `a = $1, \\` {b}`',
  'types that are imported': `import type { Cluster } from 'metallb-overlays'\nimport { type Pool, secret as from } from 'metallb-overlays'`,
  'a negative number': 'const a = -1 as const',
  'much space': ' '.repeat(1_000_000),
  'a long text': `const a = '${'a'.repeat(1_000_000)}'`,
  'a long text of escapes': `const a = '${String.raw`\n`.repeat(500_000)}'`,
  'a long template': `const a = \`${'$a'.repeat(500_000)}\``,
  'everything of another': `import * as shared from './shared.ts'\nexport const lan = shared.pools.lan`,
}

const other: Readonly<Record<string, string>> = {
  loops: 'for (;;) {}',
  'a call of what is imported elsewhere': 'const pools = base()',
  'a call of a field': 'const pools = base.map()',
  'a call of what is given back': 'const pools = secret("a")("b")',
  'a call of what everybody has': 'const pools = Array(1e9)',
  'a call under another name': `import { compile as secret } from 'metallb-overlays'\nconst a = secret({})`,
  'a call of what is no maker': `import { compile } from 'metallb-overlays'\nconst a = compile({})`,
  'a tagged template': 'const pools = secret`tor`',
  'a template with something filled in': 'const lan = `${base.net}.0/24`',
  'an escape in a name': String.raw`const pools = ev\u0061l`,
  'brackets behind a name': `const pools = base['con' + 'structor']`,
  'a computed name': `const pools = { [base.name]: 1 }`,
  'a name that nobody brought': 'const pools = process.env',
  'an accessor': 'const pools = { get lan() { return 1 } }',
  'a method': 'const pools = { lan() {} }',
  'a function': 'const pools = () => 1',
  'a class': 'class Racks {}',
  'a change': `base.pools = 'x'`,
  'a variable': 'let pools = 1',
  'what grows': 'const a = [1]\nconst b = [...a, ...a]',
  'a sum': `const a = 'x' + 'y'`,
  'a regular expression': 'const a = /(a+)+$/',
  'a big number': 'const a = 10n',
  'a function that every list has': 'const e = []\nconst o = { length: 9007199254740991, at: e.indexOf }',
  'a function that every text has': `const e = 'a'\nconst f = e.padEnd`,
  'a function that every object has': 'const f = base.pools.constructor',
  'the number of a value': 'const n = -base',
  'the number of a text': 'const n = -`1`',
  'how to make a number': 'const o = { valueOf: base }',
  'how to make a text, between quotes': `const o = { 'toString': base }`,
  'how to make a text, spelt otherwise': String.raw`const o = { 'to\x53tring': base }`,
  'how to make JSON, short': `import { toJSON } from './base.ts'\nconst o = { toJSON }`,
  'a prototype': 'const o = { __proto__: base }',
  'blanks without end': ' '.repeat(20_000_000),
  'a text without end': `const a = '${'a'.repeat(20_000_000)}'`,
  'a text of escapes without end': `const a = '${String.raw`\n`.repeat(10_000_000)}'`,
  'an import at run time': `const a = import('./b.ts')`,
  'an import for what it does': `import './log.ts'`,
  'what is thrown': `throw new Error('x')`,
  'an object in objects without end': `const a = ${'['.repeat(100_000)}`,
}

for (const [name, text] of Object.entries(plain)) {
  test(`plain: ${name}`, () => assert.equal(isPlainSource(imports + text), true))
}

for (const [name, text] of Object.entries(other)) {
  test(`more than plain: ${name}`, () => assert.equal(isPlainSource(imports + text), false))
}

test('the definitions of this repository are plain', () => {
  const files = globSync(['overlays/*/*.ts', 'examples/*/*.ts'], { cwd: root })
  assert.ok(files.length > 5)
  for (const file of files) assert.ok(isPlainSource(readFileSync(path.join(root, file), 'utf8')), file)
})
