import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
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

/** What becomes of the cluster, and whether its old output is told as nobody's then. */
const changes: readonly (readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  change: (repository: TestRepository) => Promise<unknown>,
  isTold: boolean,
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
    false,
  ],
  [
    'goes, and other overlays are generated into the same folder',
    { 'clusters/second/cluster.ts': definition(`output: 'metallb/prod', ${fields}`) },
    ({ git }) => git('rm', '-r', '--quiet', 'overlays/attic'),
    false,
  ],
]

for (const [title, files, change, isTold] of changes) {
  test(`where a cluster ${title}, what was generated elsewhere stays${isTold ? ', and is told' : ''}`, async () => {
    const repository = await elsewhere(files)
    const { root: cwd, git } = repository
    await change(repository)
    assert.equal((await metallbOverlays(['build'], { cwd })).code, 0)
    await git('add', '--all')
    for (const { code, stderr } of [await metallbOverlays(['build'], { cwd }), await checkStaged(cwd)]) {
      assert.equal(code, 0)
      assert.equal(stderr, isTold ? note('metallb/prod') : '')
    }
    assert.ok(existsSync(path.join(cwd, 'metallb/prod/config.yaml')))
  })
}

test('a copy of generated files stays, and is told as one that may be', async () => {
  const { root: cwd, git } = await elsewhere()
  await cp(path.join(cwd, 'metallb/prod'), path.join(cwd, 'vendor/attic'), { recursive: true })
  await git('add', '--all')
  const { code, stderr } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0)
  assert.equal(stderr, note('vendor/attic'))
  assert.ok(existsSync(path.join(cwd, 'vendor/attic/config.yaml')))
})

function note(folder: string): string {
  const files = ['config.yaml', 'install/kustomization.yaml', 'kustomization.yaml'].map((file) => `${folder}/${file}`)
  return `note: ${folder} was generated, and no cluster here is generated into it: git rm ${files.join(' ')}, unless it is a copy\n`
}

test('what is generated into other overlays is theirs', async () => {
  const repository = await elsewhere({ 'clusters/shed/cluster.ts': definition(fields) })
  await built(repository, '--overlays', 'clusters')
  await repository.git('add', '--all')
  for (const overlays of ['overlays', 'clusters']) {
    const { stderr } = await checkStaged(repository.root, '--overlays', overlays)
    assert.equal(stderr, '')
  }
})

test('while a definition does not load, what it generates elsewhere may be its', async () => {
  const { root: cwd, write } = await elsewhere()
  await write(attic, 'export default {')
  const { code, stderr } = await metallbOverlays(['build'], { cwd, env: gitEnvironment })
  assert.equal(code, 1)
  assert.doesNotMatch(stderr, /metallb\/prod/u)
  assert.ok(existsSync(path.join(cwd, 'metallb/prod/config.yaml')))
})

test("what git does not track is nobody's business", async () => {
  const { root: cwd, git, write } = await elsewhere({ '.gitignore': '/rendered/\n' })
  await write('rendered/attic/config.yaml', await git('show', 'HEAD:metallb/prod/config.yaml'))
  assert.equal((await metallbOverlays(['build'], { cwd })).stderr, '')
})
