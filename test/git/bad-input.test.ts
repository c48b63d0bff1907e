import assert from 'node:assert/strict'
import { chmodSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { repository as folderWithLab } from '../cli/lab.ts'
import { treeOf } from '../cli/tree.ts'
import { fixture } from '../support/fixture.ts'
import type { Outcome } from '../support/run.ts'
import { checkStaged, hookedRepository, sound } from './hooked.ts'
import { committed, gitEnvironment } from './repository.ts'

/** One sentence, and what to do. */
function says({ code, stdout, stderr }: Outcome, expected: { readonly code: number; readonly stderr: string }): void {
  assert.deepEqual({ code, stdout, stderr }, { stdout: '', ...expected })
}

test('outside of a repository nothing is staged', async () => {
  const outcome = await checkStaged(await fixture({ 'overlays/lab/cluster.ts': sound }))
  const stderr = 'error: this is not a git repository, and there is none above\nhelp: run it in a clone\n'
  says(outcome, { code: 2, stderr })
})

test('without git nothing is staged', async () => {
  const { root } = await hookedRepository()
  const env = { ...gitEnvironment, PATH: root }
  const outcome = await metallbOverlays(['build', '--check', '--staged'], { cwd: root, env })
  says(outcome, { code: 2, stderr: 'error: git is not installed: there is none on PATH\nhelp: install git\n' })
})

test('a definition behind a link out of the repository is not in the commit', async () => {
  const repository = await hookedRepository()
  const elsewhere = await fixture({ 'cluster.ts': sound })
  await symlink(elsewhere, path.join(repository.root, 'overlays/attic'))
  await repository.git('add', '--all')
  says(await checkStaged(repository.root), {
    code: 1,
    stderr: `error: overlays/attic is a link that leads out of the repository, to ${elsewhere}\nhelp: commit the file itself\n`,
  })
})

test('a link elsewhere in the repository is no matter, unless a definition follows it', async () => {
  const repository = await hookedRepository()
  const elsewhere = await fixture({ 'pools.ts': 'export const pools = {}\n' })
  await symlink(elsewhere, path.join(repository.root, 'shared'))
  await repository.git('add', '--all')
  assert.equal((await checkStaged(repository.root)).code, 0)
  await repository.write('overlays/lab/cluster.ts', `import '../../shared/pools.ts'\n${sound}`)
  await repository.git('add', '--all')
  const { code, stdout, stderr } = await checkStaged(repository.root)
  assert.equal(code, 1)
  assert.match(stdout, /Cannot find module 'shared\/pools\.ts'/u)
  const note = `note: shared is a link that leads out of the repository, to ${elsewhere}; commit the file itself\n`
  assert.equal(stderr, note)
})

test('a definition in a submodule is not in the commit', async () => {
  const repository = await hookedRepository()
  const { root: attic } = await committed({ 'cluster.ts': sound })
  await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', attic, 'overlays/attic')
  says(await checkStaged(repository.root), {
    code: 1,
    stderr:
      'error: overlays/attic is a submodule: the commit does not have its files\n' +
      'help: build --check without --staged judges the working tree, with its submodules\n',
  })
})

test('overlays that are a submodule themselves are not in the commit', async () => {
  const { root: fleet } = await committed({ 'lab/cluster.ts': sound })
  const { root, git } = await committed({ 'README.md': '' })
  await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', fleet, 'infra/fleet')
  for (const args of [
    ['--overlays', 'infra/fleet'],
    ['--overlays', 'infra/fleet/lab'],
  ]) {
    const { code, stderr } = await checkStaged(root, ...args)
    assert.equal(code, 1)
    assert.match(stderr, /^error: infra\/fleet is a submodule/u)
  }
})

/** Root may read everything. */
const user = process.getuid?.() === 0 ? 65_534 : undefined

for (const file of ['overlays', 'overlays/lab', 'overlays/lab/config.yaml']) {
  test(`${file} that may not be read is told, and nothing is written`, async () => {
    const cwd = await folderWithLab({ 'overlays/lab/config.yaml': '' })
    const before = treeOf(cwd)
    chmodSync(cwd, 0o755)
    chmodSync(path.join(cwd, file), 0o000)
    const outcome = await metallbOverlays(['build'], { cwd, ...(user && { user, env: { HOME: '/' } }) })
    chmodSync(path.join(cwd, file), 0o755)
    const told = file === 'overlays/lab' ? 'overlays/lab/cluster.ts' : file
    says(outcome, { code: 1, stderr: `error: ${told} cannot be read: permission denied\n` })
    assert.deepEqual(treeOf(cwd), before)
  })
}

test('a definition that may not be read is a finding at its place', async () => {
  const cwd = await folderWithLab()
  chmodSync(cwd, 0o755)
  chmodSync(path.join(cwd, 'overlays/lab/cluster.ts'), 0o000)
  const outcome = await metallbOverlays(['build'], { cwd, ...(user && { user, env: { HOME: '/' } }) })
  assert.equal(outcome.code, 1)
  assert.match(
    outcome.stdout,
    /^error\[definition-unreadable\] the definition cannot be read: permission denied\n --> overlays\/lab\/cluster\.ts:1:1/u,
  )
})

test('a repository of another user is not looked into', async () => {
  const { root } = await hookedRepository()
  const { code, stderr } = await metallbOverlays(['build', '--check', '--staged'], {
    cwd: root,
    env: { ...gitEnvironment, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
  })
  assert.equal(code, 2)
  assert.match(
    stderr,
    /^error: git does not trust this repository: it belongs to another user\nhelp: git config --global/u,
  )
})
