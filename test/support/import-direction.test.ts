import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breaches, type Direction, needless, rings } from './import-direction.ts'

const direction: Direction = {
  folders: { 'index.ts': ['model'], address: [], model: ['address'], io: ['model'], cli: ['io', 'ui'], ui: [] },
  lazy: ['ui'],
  packages: { ink: ['ui'], '@lab/git': ['io'] },
  outside: ['io', 'cli'],
  pureBuiltins: ['node:path'],
  outsideGlobals: ['process'],
}
const breachesOf = (file: string, text: string) => breaches(new Map([[file, text]]), direction)
const oneLine = (text: string) => text.trim().replaceAll('\n', '; ')

const allowed: readonly [file: string, text: string][] = [
  ['model/pool.ts', "import { range } from '../address/range.ts'"],
  ['model/parts/pool.ts', "import { other } from '../other.ts'"],
  ['index.ts', "export { pool } from './model/pool.ts'"],
  ['cli/watch.ts', "const { view } = await import('../ui/view.ts')"],
  ['cli/watch.ts', "import type { View } from '../ui/view.ts'"],
  ['ui/view.ts', "import { Box } from 'ink'"],
  ['io/load.ts', "import { git } from '@lab/git/client'\nimport { readFileSync } from 'node:fs'\nprocess.cwd()"],
  ['io/load.ts', 'const loaded = await import(file)'],
  ['model/pool.ts', "import path from 'node:path'\nimport { parse } from 'yaml'"],
]
for (const [file, text] of allowed) {
  test(`${file} may say: ${oneLine(text)}`, () => assert.deepEqual(breachesOf(file, text), []))
}

const forbidden: readonly [file: string, text: string, breach: string][] = [
  ['address/range.ts', "import { pool } from '../model/pool.ts'", ':1 imports model, which address may not'],
  ['address/range.ts', "\nimport type { Pool } from '../model/pool.ts'", ':2 imports model, which address may not'],
  ['address/range.ts', "export * from '../model/pool.ts'", ':1 imports model, which address may not'],
  ['address/range.ts', "await import('../model/pool.ts')", ':1 imports model, which address may not'],
  ['address/range.ts', "let pool: import('../model/pool.ts').Pool", ':1 imports model, which address may not'],
  ['model/parts/pool.ts', "import { all } from '../../index.ts'", ':1 imports index.ts, which model may not'],
  ['model/pool.ts', 'await import(file)', ':1 imports what only the run decides'],
  ['cli/watch.ts', "import { view } from '../ui/view.ts'", ':1 imports ui at once: it is for a dynamic import'],
  ['cli/watch.ts', "import { render } from 'ink/build/render.js'", ':1 imports ink, which only ui may'],
  ['cli/watch.ts', "import { git } from '@lab/git'", ':1 imports @lab/git, which only io may'],
  ['model/pool.ts', "import { readFile } from 'node:fs/promises'", ':1 imports node:fs, which only io, cli may'],
  ['model/pool.ts', "import { readFileSync } from 'fs'", ':1 imports node:fs, which only io, cli may'],
  ['model/pool.ts', 'export const home = process.env.HOME', ':1 uses process, which only io, cli may'],
]
for (const [file, text, breach] of forbidden) {
  test(`${file} may not say: ${oneLine(text)}`, () =>
    assert.deepEqual(breachesOf(file, text), [`src/${file}${breach}`]))
}

test('a folder without a row is a breach', () => {
  assert.deepEqual(breachesOf('misc/pool.ts', ''), ['src/misc has no row in the table of imports'])
})

test('a row without a folder, and what nobody imports, is needless', () => {
  const sources = new Map([
    ['model/pool.ts', "import '../address/range.ts'"],
    ['address/range.ts', ''],
    ['cli/main.ts', ''],
  ])
  const folders = { address: [], cli: ['model'], lint: [], model: ['address', 'diagnostics'] }
  assert.deepEqual(needless(sources, { ...direction, folders }, ['cli']), [
    'src/lint is not there',
    'model does not import diagnostics',
  ])
})

test('a ring of folders is found once, a file among its own folder is none', () => {
  const sources = new Map([
    ['lint/rule.ts', "import '../model/model.ts'"],
    ['model/model.ts', "import '../address/range.ts'\nimport './pool.ts'"],
    ['address/range.ts', "import type { Rule } from '../lint/rule.ts'"],
    ['cli/main.ts', "import '../lint/rule.ts'"],
  ])
  assert.deepEqual(rings(sources), ['address -> lint -> model -> address'])
})
