import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { openRepository } from '../../src/io/git/repository.ts'
import { resolveRef } from '../../src/io/git/resolve-ref.ts'
import { withSnapshot } from '../../src/io/git/snapshot.ts'
import type { Snapshot } from '../../src/io/git/snapshot.ts'
import { stagedTree } from '../../src/io/git/staged-tree.ts'
import { plainEnvironment } from '../support/environment.ts'
import type { Environment } from '../support/environment.ts'
import { fixture } from '../support/fixture.ts'
import { committed, gitEnvironment, testRepository } from './repository.ts'

const env = plainEnvironment(gitEnvironment)

/** Text by path; of a folder that is linked or empty, what it is. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  )
}

async function staged<Result>(
  root: string,
  use: (snapshot: Snapshot) => Result,
  changes?: Environment,
): Promise<Result> {
  const repository = await openRepository(root, { ...env, ...changes })
  return withSnapshot(repository, await stagedTree(repository), async (snapshot) => use(snapshot))
}

const stagedFiles = (root: string, changes?: Environment) => staged(root, ({ folder }) => filesIn(folder), changes)

test('what is staged is seen, and nothing else', async () => {
  const { root, git, write, remove } = await committed({
    'kept.ts': '1',
    'partly.ts': '1',
    'deleted.ts': '1',
    'gone.ts': '1',
  })
  await write('partly.ts', '2')
  await write('naïve pool "a".yaml', 'staged')
  await git('add', 'partly.ts', 'naïve pool "a".yaml')
  await write('partly.ts', '3')
  await write('kept.ts', 'not staged')
  await git('rm', '--quiet', '--cached', 'deleted.ts')
  await remove('gone.ts')
  await write('untracked.ts', '1')
  await write('intended.ts', '1')
  await git('add', '--intent-to-add', 'intended.ts')
  const before = await git('status', '--porcelain')
  assert.deepEqual(await stagedFiles(root), {
    'gone.ts': '1',
    'kept.ts': '1',
    'naïve pool "a".yaml': 'staged',
    'partly.ts': '2',
  })
  assert.equal(await git('status', '--porcelain'), before)
})

test('the index that git names to its hook is the one that is read', async () => {
  const { root, git, write } = await committed({ 'a.ts': '1' })
  await git('read-tree', '--index-output=.git/next-index', 'HEAD')
  await write('a.ts', '2')
  await git('add', 'a.ts')
  assert.deepEqual(await stagedFiles(root, { GIT_INDEX_FILE: '.git/next-index' }), { 'a.ts': '1' })
  assert.deepEqual(await stagedFiles(root), { 'a.ts': '2' })
})

test('in a linked working tree its own index is read', async () => {
  const { root, git } = await committed({ 'overlays/a.ts': '1' })
  const linked = path.join(root, 'linked')
  await git('worktree', 'add', '--quiet', linked)
  await git('-C', linked, 'rm', '--quiet', '--cached', 'overlays/a.ts')
  const hook = { GIT_DIR: path.join(root, '.git/worktrees/linked') }
  for (const changes of [{}, hook]) {
    const repository = await openRepository(path.join(linked, 'overlays'), { ...env, ...changes })
    assert.equal(repository.top, linked)
    assert.deepEqual(await stagedFiles(linked, changes), {})
  }
})

test('before the first commit there can be something staged already', async () => {
  const { root, git } = await testRepository({ 'a.ts': '1' })
  assert.deepEqual(await stagedFiles(root), {})
  await git('add', 'a.ts')
  assert.deepEqual(await stagedFiles(root), { 'a.ts': '1' })
})

test('conflicts are no commit', async () => {
  const { root, git, write } = await committed({ 'a b.ts': '1', 'c.ts': '1' })
  await git('switch', '--quiet', '--create', 'other')
  for (const text of ['other', 'main']) {
    await write('a b.ts', text)
    await git('commit', '--quiet', '--all', '--message', text)
    if (text === 'other') await git('switch', '--quiet', 'main')
  }
  await assert.rejects(git('merge', 'other'))
  await assert.rejects(
    staged(root, () => undefined),
    {
      name: 'InputError',
      message: 'a merge is not finished: a b.ts has conflicts',
      help: 'resolve them, and git add what you resolved',
    },
  )
})

/** How an index can be. */
const indexes: readonly (readonly [kind: string, ...commands: readonly string[]])[] = [
  ['plain'],
  ['split', 'update-index --split-index'],
  ['to be split', 'config core.splitIndex true'],
  ['of version 4', 'update-index --index-version 4'],
  ['with a cache of what is not tracked', 'update-index --untracked-cache', 'status'],
]

for (const [kind, ...commands] of indexes) {
  test(`an index that is ${kind} stays as it is, also while another git has locked it`, async () => {
    const { root, git, write } = await committed({ 'a.ts': '1', 'folder/b.ts': '1' })
    for (const command of commands) await git(...command.split(' '))
    await write('folder/c.ts', '1')
    await git('add', 'folder/c.ts')
    await write('.git/index.lock', '')
    const before = filesIn(path.join(root, '.git'))
    assert.deepEqual(await stagedFiles(root), { 'a.ts': '1', 'folder/b.ts': '1', 'folder/c.ts': '1' })
    const after = filesIn(path.join(root, '.git'))
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (file) => before[file] !== after[file],
    )
    assert.deepEqual(
      changed.filter((file) => !file.startsWith('objects/')),
      [],
    )
  })
}

/** How the filter of `secret/` is set up, and what is seen of it. */
const filters: readonly (readonly [title: string, config: Readonly<Record<string, string>>, seen: string])[] = [
  ['that works', { smudge: "sed 's/sealed/open/'", required: 'true' }, 'open'],
  ['that must work, and fails', { smudge: 'false', required: 'true' }, 'sealed'],
  ['of a script of the repository that is not there yet', { smudge: './tools/smudge.sh', required: 'true' }, 'sealed'],
  ['of a process that is not installed', { process: './tools/gone', required: 'true' }, 'sealed'],
  ['that may fail', { smudge: 'false' }, 'sealed'],
]

for (const [title, config, seen] of filters) {
  test(`with a filter ${title} a secret is ${seen}, and the rest is as it would be checked out`, async () => {
    const { root, git } = await committed({
      '.gitattributes': 'secret/** filter=seal\nlab/** filter=upper\n*.yaml text eol=crlf\n',
      'lab/a.ts': 'a',
      'secret/a': 'sealed',
      'pools.yaml': 'pools: {}\n',
    })
    await git('config', 'filter.upper.smudge', 'tr a-z A-Z')
    for (const [name, value] of Object.entries(config)) await git('config', `filter.seal.${name}`, value)
    const { '.gitattributes': _attributes, ...files } = await stagedFiles(root)
    assert.deepEqual(files, { 'lab/a.ts': 'A', 'secret/a': seen, 'pools.yaml': 'pools: {}\r\n' })
  })
}

test('a commit is seen as git would check it out', async () => {
  const { root, git, write } = await committed({
    '.gitattributes': '*.yaml text eol=crlf\n',
    'a.yaml': 'a\n',
    'b.ts': 'b\n',
  })
  await write('.gitattributes', '')
  await write('a.yaml', 'later\n')
  await git('commit', '--quiet', '--all', '--message=second')
  const repository = await openRepository(root, env)
  const seen = await withSnapshot(repository, await resolveRef(repository, 'HEAD~1'), async ({ folder }) =>
    filesIn(folder),
  )
  assert.deepEqual(seen, { '.gitattributes': '*.yaml text eol=crlf\n', 'a.yaml': 'a\r\n', 'b.ts': 'b\n' })
})

test('a link within the tree is kept, one that leads out of it is a gap', async () => {
  const { root, git } = await testRepository({ 'shared/base.ts': 'base', 'overlays/lab/cluster.ts': 'lab' })
  const links = {
    'overlays/_base': '../shared',
    'overlays/lab/base.ts': '../_base/base.ts',
    'overlays/lab/secret.ts': '/etc/hostname',
    'overlays/lab/up.ts': '../../../above.ts',
    'overlays/lab/work-tree.ts': path.join(root, 'shared/base.ts'),
    'overlays/lab/dangling.ts': './nothing.ts',
  }
  for (const [link, target] of Object.entries(links)) await symlink(target, path.join(root, link))
  await git('add', '--all')
  await staged(root, ({ folder, gaps }) => {
    assert.deepEqual(gaps, [
      { path: 'overlays/lab/secret.ts', kind: 'link', target: '/etc/hostname' },
      { path: 'overlays/lab/up.ts', kind: 'link', target: '../../../above.ts' },
      { path: 'overlays/lab/work-tree.ts', kind: 'link', target: path.join(root, 'shared/base.ts') },
    ])
    assert.equal(readFileSync(path.join(folder, 'overlays/lab/base.ts'), 'utf8'), 'base')
    assert.deepEqual(readdirSync(path.join(folder, 'overlays/lab')).toSorted(), [
      'base.ts',
      'cluster.ts',
      'dangling.ts',
    ])
  })
})

test('a submodule is a gap', async () => {
  const { root: shared } = await committed({ 'base.ts': '1' })
  const { root, git } = await committed({ 'a.ts': '1' })
  await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', shared, 'overlays/_base')
  await staged(root, ({ folder, gaps }) => {
    assert.deepEqual(gaps, [{ path: 'overlays/_base', kind: 'submodule' }])
    assert.deepEqual(Object.keys(filesIn(folder)), ['.gitmodules', 'a.ts'])
  })
})

test('packages are those of the working tree, and a workspace is of the snapshot', async () => {
  const { root, write } = await committed({
    '.gitignore': 'node_modules\n',
    'packages/base/index.ts': 'staged',
    'infra/a.ts': '1',
  })
  for (const [file, text] of Object.entries({
    'node_modules/yaml/index.js': 'yaml',
    'infra/node_modules/@acme/lan/index.js': 'lan',
  })) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await write(file, text)
  }
  await symlink('../packages/base', path.join(root, 'node_modules/base'))
  await symlink('gone', path.join(root, 'node_modules/gone'))
  await write('packages/base/index.ts', 'not staged')
  await staged(root, ({ folder }) => {
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
    assert.equal(read('node_modules/yaml/index.js'), 'yaml')
    assert.equal(read('node_modules/base/index.ts'), 'staged')
    assert.equal(read('infra/node_modules/@acme/lan/index.js'), 'lan')
  })
  assert.equal(readFileSync(path.join(root, 'node_modules/yaml/index.js'), 'utf8'), 'yaml')
})

test('the snapshot is gone afterwards, also where its use fails', async () => {
  const { root } = await committed({ 'a.ts': '1' })
  const folder = await staged(root, (snapshot) => snapshot.folder)
  assert.equal(existsSync(path.dirname(folder)), false)
  let failing = ''
  const use = (snapshot: Snapshot) => {
    failing = snapshot.folder
    throw new Error('the lab is on fire')
  }
  await assert.rejects(staged(root, use), { message: 'the lab is on fire' })
  assert.notEqual(failing, '')
  assert.equal(existsSync(path.dirname(failing)), false)
})

test('hooks of the repository do not run, and nothing is written beside its objects', async () => {
  const { root, git, write } = await committed({ 'a.ts': '1' })
  await write('.git/hooks/post-index-change', '#!/bin/sh\ntouch ran\n')
  await git('update-index', '--refresh')
  await chmod(path.join(root, '.git/hooks/post-index-change'), 0o755)
  await git('config', 'core.splitIndex', 'true')
  const before = readdirSync(path.join(root, '.git')).toSorted()
  await stagedFiles(root)
  assert.deepEqual(readdirSync(path.join(root, '.git')).toSorted(), before)
  assert.equal(existsSync(path.join(root, 'ran')), false)
})

test('a folder for temporary files that is not there is told', async () => {
  const { root } = await committed({ 'a.ts': '1' })
  const tmpdir = process.env['TMPDIR']
  process.env['TMPDIR'] = path.join(await fixture({}), 'gone')
  try {
    await assert.rejects(stagedFiles(root), {
      name: 'UsageError',
      message: 'no temporary folder can be made: it is not there',
    })
  } finally {
    if (tmpdir === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = tmpdir
  }
})
