import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { InputError } from '../../src/diagnostics/input-error.ts'
import { UsageError } from '../../src/diagnostics/usage-error.ts'
import { openRepository } from '../../src/io/git/repository.ts'
import { resolveRef } from '../../src/io/git/resolve-ref.ts'
import { fixture } from '../support/fixture.ts'
import { plainEnvironment } from '../support/environment.ts'
import { committed, gitEnvironment, repositoryAt, testRepository } from './repository.ts'

const env = plainEnvironment(gitEnvironment)
const files = { 'overlays/lab/cluster.ts': 'export default 1\n' }

test('a branch, a tag, a hash and a way back name the same commit as in git', async () => {
  const { root, git, write } = await committed(files)
  await git('tag', 'v1')
  await git('switch', '--quiet', '--create', 'feature/wider-pool')
  await write('README.md', 'wider\n')
  await git('add', '--all')
  await git('commit', '--quiet', '--message=second')
  const repository = await openRepository(path.join(root, 'overlays/lab'), env)
  assert.equal(repository.top, root)
  const first = await git('rev-parse', 'main')
  for (const ref of ['main', 'v1', 'HEAD~1', first, first.slice(0, 8), 'refs/tags/v1', 'feature/wider-pool^']) {
    assert.equal(await resolveRef(repository, ref), first, ref)
  }
})

test('a ref that is not there is named, with one that is near', async () => {
  const { root, git } = await committed(files)
  await git('branch', 'release')
  await git('update-ref', 'refs/remotes/origin/staging', 'HEAD')
  const repository = await openRepository(root, env)
  const cases = {
    relaese: 'did you mean "release"?',
    staging: 'did you mean "origin/staging"?',
    '--all': 'git log shows the commits, git branch --all the branches',
    '': 'git log shows the commits, git branch --all the branches',
    'main:overlays': 'git log shows the commits, git branch --all the branches',
  }
  for (const [ref, help] of Object.entries(cases)) {
    await assert.rejects(resolveRef(repository, ref), new UsageError(`there is no commit "${ref}"`, help))
  }
})

test('in a shallow clone it may only not have been fetched', async () => {
  const { root, git } = await committed(files)
  await git('tag', 'v1')
  await git('commit', '--quiet', '--allow-empty', '--message=second')
  const clone = await fixture({})
  await repositoryAt(clone).git('clone', '--quiet', '--depth=1', '--no-tags', `file://${root}`, '.')
  const repository = await openRepository(clone, env)
  assert.equal((await resolveRef(repository, 'HEAD')).length, 40)
  const fetched = {
    v1: 'git fetch --depth=1 origin v1, and name FETCH_HEAD',
    'origin/release': 'git fetch --depth=1 origin release, and name FETCH_HEAD',
    'HEAD~1': 'git fetch --unshallow',
    '1234abcd': 'git fetch --unshallow',
  }
  for (const [ref, fetch] of Object.entries(fetched)) {
    await assert.rejects(resolveRef(repository, ref), {
      message: `the commit "${ref}" is not in this clone, which is shallow`,
      help: `${fetch}; in GitHub Actions, fetch-depth: 0 of actions/checkout`,
    })
  }
})

test('before the first commit there is nothing to name', async () => {
  const { root } = await testRepository(files)
  const repository = await openRepository(root, env)
  for (const ref of ['HEAD', 'main']) {
    await assert.rejects(resolveRef(repository, ref), { name: 'UsageError', message: 'there is no commit yet' })
  }
})

test('where there is no repository to work in, one sentence says why', async () => {
  const folder = await fixture(files)
  await assert.rejects(openRepository(folder, env), {
    name: 'UsageError',
    message: 'this is not a git repository, and there is none above',
  })
  await assert.rejects(openRepository(folder, { ...env, PATH: folder }), {
    name: 'UsageError',
    message: 'git is not installed: there is none on PATH',
  })
  const bare = repositoryAt(path.join(folder, 'bare.git'))
  await mkdir(bare.root)
  await bare.git('init', '--quiet', '--bare')
  await assert.rejects(openRepository(bare.root, env), {
    name: 'UsageError',
    message: "there is no working tree here, only git's own folder",
  })
})

test('a repository of somebody else is not read before the user trusts it', async () => {
  const { root } = await committed(files)
  await assert.rejects(openRepository(root, { ...env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }), {
    name: 'UsageError',
    message: 'git does not trust this repository: it belongs to another user',
    help: `git config --global --add safe.directory ${root}`,
  })
})

test('what git says without a known reason is told in its words', async () => {
  const { root, write } = await committed(files)
  await write('.git/config', '[core\n')
  await assert.rejects(openRepository(root, env), new InputError('git refuses: bad config line 1 in file .git/config'))
})

test('what a user has set for git hinders nothing', async () => {
  const { root } = await committed(files)
  const set = {
    EDITOR: 'vi',
    GIT_ASKPASS: '/usr/bin/true',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'alias.st',
    GIT_CONFIG_VALUE_0: 'status',
    GIT_EDITOR: 'vi',
    GIT_PAGER: 'less',
    GIT_SSH_COMMAND: 'ssh -4',
    LC_ALL: 'de_DE.UTF-8',
    PREFIX: '/usr',
  }
  assert.equal((await openRepository(root, { ...env, ...set })).top, root)
})
