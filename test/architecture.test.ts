import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { breaches, type Direction, rings } from './support/import-direction.ts'

const core = ['address', 'diagnostics', 'release', 'resources', 'define', 'model']
const all = [
  ...core,
  'metallb',
  'lint',
  'rulebook',
  'emit',
  'simulate',
  'plan',
  'import',
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
    define: ['resources', 'address', 'diagnostics'],
    model: ['define', 'resources', 'address', 'release', 'source', 'diagnostics'],
    metallb: ['model', 'resources', 'address', 'release', 'diagnostics'],
    lint: ['model', 'metallb', 'simulate', 'address', 'release', 'diagnostics', 'define'],
    rulebook: ['lint', 'metallb', 'diagnostics'],
    emit: ['model', 'resources', 'release', 'diagnostics', 'define'],
    simulate: ['model', 'metallb', 'address'],
    plan: ['model', 'metallb', 'emit', 'address', 'release'],
    import: ['model', 'resources', 'diagnostics'],
    report: ['rulebook', 'diagnostics', 'source', 'simulate', 'plan', 'model', 'metallb'],
    source: ['diagnostics'],
    'yaml-definition': ['source', 'diagnostics'],
    gitops: ['source', 'metallb', 'model', 'release', 'diagnostics'],
    argocd: ['emit', 'model', 'release', 'diagnostics'],
    compile: [...core, 'metallb', 'lint', 'emit'],
    io: ['define', 'model', 'emit', 'source', 'yaml-definition', 'gitops', 'compile', 'diagnostics'],
    cli: all,
    ui: all,
    'index.ts': [...core, 'metallb', 'import', 'compile'],
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

test('no folder imports itself by way of others', () => {
  assert.deepEqual(rings(sources), [])
})

async function sourcesOf(root: string): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(root, { recursive: true })
  const modules = files.filter((file) => /\.[cm]?[jt]sx?$/.test(file)).toSorted()
  const read = async (file: string) => [file.replaceAll(path.sep, '/'), await readFile(path.join(root, file), 'utf8')]
  return new Map((await Promise.all(modules.map(read))) as [string, string][])
}
