import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { exportsWithoutContract } from './support/contracts.ts'
import { breaches, type Direction, needless, rings } from './support/import-direction.ts'

const core = ['address', 'diagnostics', 'release', 'resources', 'define', 'model']
const all = [
  ...core,
  'metallb',
  'lint',
  'rulebook',
  'emit',
  'simulate',
  'plan',
  'report',
  'source',
  'yaml-definition',
  'gitops',
  'argocd',
  'compile',
  'io',
  'cli',
  'ui',
]

const direction: Direction = {
  folders: {
    address: [],
    diagnostics: [],
    release: ['diagnostics'],
    resources: ['release', 'diagnostics'],
    define: ['resources', 'diagnostics'],
    model: ['define', 'address', 'release', 'source', 'diagnostics'],
    metallb: ['resources', 'address', 'release', 'diagnostics'],
    lint: ['model', 'metallb', 'simulate', 'address', 'release', 'diagnostics', 'define'],
    rulebook: ['lint', 'metallb', 'diagnostics'],
    emit: ['model', 'release', 'define'],
    simulate: ['model', 'metallb', 'address'],
    plan: ['model', 'metallb', 'emit', 'address', 'release'],
    report: ['rulebook', 'diagnostics', 'source', 'simulate', 'plan', 'metallb'],
    source: ['diagnostics'],
    'yaml-definition': ['source', 'diagnostics'],
    gitops: ['source', 'metallb', 'model', 'release', 'diagnostics'],
    argocd: ['emit', 'model', 'release', 'diagnostics'],
    compile: ['diagnostics', 'define', 'model', 'metallb', 'lint', 'emit'],
    io: ['define', 'emit', 'source', 'yaml-definition', 'gitops', 'diagnostics'],
    cli: all,
    ui: all,
    'index.ts': ['define', 'diagnostics', 'model', 'metallb', 'compile'],
    'cli.ts': ['cli', 'io'],
  },
  lazy: ['ui'],
  packages: { ink: ['ui'], react: ['ui'], 'simple-git': ['io'] },
  outside: ['io', 'cli', 'ui', 'cli.ts'],
  pureBuiltins: ['node:crypto', 'node:path', 'node:url', 'node:util'],
  outsideGlobals: ['process', 'console', 'fetch'],
}

const src = path.resolve(import.meta.dirname, '../src')
const sources = await sourcesOf(src)

test('imports point one way, and only io, cli and ui touch the outside', () => {
  assert.deepEqual(breaches(sources, direction), [])
})

test('the table allows nothing that nobody does', () => {
  assert.deepEqual(needless(sources, direction, ['cli', 'ui']), [])
})

test('CONTRIBUTING.md says what each folder holds', async () => {
  const contributing = await readFile(path.resolve(src, '../CONTRIBUTING.md'), 'utf8')
  const [, table = ''] = contributing.split('| folder of `src`')
  const rows = table.split('\n\n', 1)[0]!.split('\n')
  const told = rows.flatMap((row) => row.split('|')[1]?.match(/(?<=`)[^`]+(?=`(?:, |\s*$))/g) ?? [])
  const folders = Object.keys(direction.folders).filter((folder) => !folder.includes('.'))
  assert.deepEqual(told.toSorted(), folders.toSorted())
})

test('no folder imports itself by way of others', () => {
  assert.deepEqual(rings(sources), [])
})

test('every export says in a sentence what it is', () => {
  const written = [...sources].filter(([file]) => !file.includes('.generated.'))
  assert.deepEqual(written.flatMap(exportsWithoutContract), [])
})

async function sourcesOf(root: string): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(root, { recursive: true })
  const modules = files.filter((file) => /\.[cm]?[jt]sx?$/.test(file)).toSorted()
  const read = async (file: string) => [file.replaceAll(path.sep, '/'), await readFile(path.join(root, file), 'utf8')]
  return new Map((await Promise.all(modules.map(read))) as [string, string][])
}
