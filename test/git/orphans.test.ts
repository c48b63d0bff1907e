import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { definition, soundFields } from '../cli/lab.ts'
import { built, checkStaged } from './hooked.ts'
import { gitEnvironment, testRepository } from './repository.ts'
import type { TestRepository } from './repository.ts'

const fields = soundFields('10.1.0.0/24')
const attic = 'overlays/attic/cluster.ts'
const install = `install: 'kustomize'`

/** A repository whose cluster `attic` is generated into `metallb/prod`, with everything committed. */
async function elsewhere(files: Readonly<Record<string, string>> = {}): Promise<TestRepository> {
  const repository = await testRepository({
    [attic]: definition(`output: 'metallb/prod', ${install}, ${fields}`),
    'overlays/lab/cluster.ts': definition(soundFields('10.2.0.0/24')),
    ...files,
  })
  await built(repository)
  await repository.git('add', '--all')
  await repository.git('commit', '--quiet', '--message=first')
  return repository
}

/** What becomes of the cluster, and whether its old output is orphaned then. */
const changes: readonly (readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  change: (repository: TestRepository) => Promise<unknown>,
  isOrphaned: boolean,
])[] = [
  ['stays', {}, async () => undefined, false],
  ['goes', {}, ({ git }) => git('rm', '-r', '--quiet', 'overlays/attic'), true],
  ['is generated beside its definition', {}, ({ write }) => write(attic, definition(`${install}, ${fields}`)), true],
  [
    'is generated into another folder',
    {},
    ({ write }) => write(attic, definition(`output: 'apps/attic', ${install}, ${fields}`)),
    true,
  ],
  [
    'goes, and other overlays have one of that name',
    { 'clusters/attic/cluster.ts': definition(`output: 'metallb/prod', ${install}, ${fields}`) },
    ({ git }) => git('rm', '-r', '--quiet', 'overlays/attic'),
    false,
  ],
  [
    'goes, and other overlays speak of one of that name',
    { 'clusters/second/cluster.ts': definition(`name: 'attic', ${fields}`) },
    ({ git }) => git('rm', '-r', '--quiet', 'overlays/attic'),
    false,
  ],
  [
    'goes, and other overlays have others',
    { 'clusters/shed/cluster.ts': definition(fields) },
    ({ git }) => git('rm', '-r', '--quiet', 'overlays/attic'),
    true,
  ],
  [
    'goes, and other overlays are generated into the same folder',
    { 'clusters/second/cluster.ts': definition(`output: 'metallb/prod', ${fields}`) },
    ({ git }) => git('rm', '-r', '--quiet', 'overlays/attic'),
    false,
  ],
]

for (const [title, files, change, isOrphaned] of changes) {
  test(`where a cluster ${title}, what was generated elsewhere is ${isOrphaned ? 'orphaned' : 'not touched'}`, async () => {
    const repository = await elsewhere(files)
    const { root: cwd, git } = repository
    await change(repository)
    await git('add', '--all')
    const told = /^metallb\/prod\/(?:config|install\/kustomization|kustomization)\.yaml is orphaned/gmu
    for (const { stdout } of [await metallbOverlays(['build', '--check'], { cwd }), await checkStaged(cwd)]) {
      assert.equal(stdout.match(told)?.length ?? 0, isOrphaned ? 3 : 0, stdout)
    }
    const { code, stdout } = await metallbOverlays(['build'], { cwd })
    assert.equal(code, 0, stdout)
    assert.equal(existsSync(path.join(cwd, 'metallb/prod/config.yaml')), !isOrphaned)
    await git('add', '--all')
    assert.equal((await checkStaged(cwd)).code, 0)
  })
}

test('what is generated into other overlays is theirs', async () => {
  const repository = await elsewhere({ 'clusters/shed/cluster.ts': definition(fields) })
  await built(repository, '--overlays', 'clusters')
  await repository.git('add', '--all')
  for (const overlays of ['overlays', 'clusters']) {
    const { stdout } = await checkStaged(repository.root, '--overlays', overlays)
    assert.doesNotMatch(stdout, /orphaned/u)
  }
})

test('while a definition does not load, what it generates elsewhere may be its', async () => {
  const { root: cwd, write } = await elsewhere()
  await write(attic, 'export default {')
  const { code, stdout } = await metallbOverlays(['build'], { cwd, env: gitEnvironment })
  assert.equal(code, 1)
  assert.doesNotMatch(stdout, /orphaned|removed/u)
  assert.ok(existsSync(path.join(cwd, 'metallb/prod/config.yaml')))
})

test("what git does not track is nobody's business", async () => {
  const { root: cwd, git, write } = await elsewhere({ '.gitignore': '/rendered/\n' })
  await write('rendered/attic/config.yaml', await git('show', 'HEAD:metallb/prod/config.yaml'))
  assert.equal((await metallbOverlays(['build', '--check'], { cwd })).code, 0)
})
