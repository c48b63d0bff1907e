import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { treeOf } from '../cli/tree.ts'
import { committed, gitEnvironment, testRepository } from '../git/repository.ts'
import { fixture } from '../support/fixture.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'
import { flux } from './repositories.ts'

const home = flux('home', '0.14.9', '192.168.1.60-192.168.1.75')
const env = gitEnvironment

function init(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  return metallbOverlays(['init', ...args], { cwd, env })
}

test('what is ignored, a linked working tree and a repository of its own are no clusters', async () => {
  const { root, git, write } = await committed({ ...home, '.gitignore': '/rendered/\n' })
  for (const [file, text] of Object.entries(flux('shed', '0.15.3', '10.9.0.16-10.9.0.31'))) {
    await write(`rendered/${file}`, text)
    await write(`sub/${file}`, text)
  }
  await git('init', '--quiet', 'sub')
  await git('worktree', 'add', '--quiet', path.join(root, 'trees/second'))
  await write('clusters/lab/pools.yaml', home['clusters/home/metallb/pools.yaml']!)
  const { stdout } = await init(root)
  assert.deepEqual(stdout.match(/(?<=^wrote ).*/gmu), [
    'overlays/_base/base.ts',
    'overlays/home/cluster.ts',
    'overlays/lab/cluster.ts',
  ])
  assert.match(stdout, /left as it is: home: clusters\/home\/metallb, lab: clusters\/lab$/mu)
})

for (const [title, folder] of [
  ['a bare repository', ''],
  ["git's own folder", '.git'],
  ["a folder of git's", '.git/hooks'],
] as const) {
  test(`in ${title} nothing is written`, async () => {
    const { root } = await testRepository({})
    const bare = await fixture({})
    await run('git', ['init', '--quiet', '--bare', bare], { env })
    const cwd = folder === '' ? bare : path.join(root, folder)
    const before = treeOf(cwd)
    const { code, stdout, stderr } = await init(cwd, '--hook', 'git')
    assert.deepEqual([code, stdout], [2, ''])
    assert.equal(stderr, "error: there is no working tree here, only git's own folder\nhelp: run it in a clone\n")
    assert.deepEqual(treeOf(cwd), before)
    assert.deepEqual(
      Object.keys(treeOf(root)).filter((file) => !file.startsWith('.git/')),
      [],
    )
  })
}

/** From where git runs hooks, and what is said to have it run ours. */
const hookPaths: readonly (readonly [hooksPath: string | undefined, says: string])[] = [
  [undefined, 'git config core.hooksPath githooks'],
  ['githooks', 'git config core.hooksPath githooks'],
  [
    '.husky/_',
    'core.hooksPath is .husky/_, and with another its hooks would stop; to keep both, add to .husky/pre-commit: githooks/pre-commit || exit',
  ],
  [
    'tools/hooks/',
    'core.hooksPath is tools/hooks, and with another its hooks would stop; to keep both, add to tools/hooks/pre-commit: githooks/pre-commit || exit',
  ],
]

for (const [hooksPath, says] of hookPaths) {
  test(`where git runs hooks from ${hooksPath ?? 'its own folder'}, --hook git says how ours runs too`, async () => {
    const { root, git } = await testRepository({})
    if (hooksPath !== undefined) await git('config', 'core.hooksPath', hooksPath)
    const { stdout } = await init(root, 'attic', '--hook', 'git')
    assert.ok(stdout.endsWith(`; ${says}\n`), stdout)
  })
}

/** What a repository with a hook of husky's has besides, and what is to be installed. */
const packages: readonly (readonly [title: string, files: Readonly<Record<string, string>>, says: RegExp])[] = [
  ['no package.json', {}, /; npm init --yes; npm install --save-dev metallb-overlays@[\d.]+$/mu],
  [
    'a package.json',
    { 'package.json': '{}' },
    /metallb-overlays build; npm install --save-dev metallb-overlays@[\d.]+$/mu,
  ],
  [
    'the package',
    { 'package.json': '{ "devDependencies": { "metallb-overlays": "0.1.0" } }' },
    /^next: metallb-overlays build$/mu,
  ],
]

for (const [title, files, says] of packages) {
  test(`with a hook of husky's and ${title}, it is said what the line needs`, async () => {
    const { root } = await testRepository({ ...home, ...files, '.husky/pre-commit': 'npm test\n' })
    const { stdout } = await init(root, '--hook', 'husky')
    assert.match(
      stdout,
      /^\.husky\/pre-commit is there already; add:\n\n {2}metallb-overlays build --check --staged$/mu,
    )
    assert.match(stdout, says)
  })
}
