import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'
import { built, checkStaged, commit, hookedRepository, installHook, refused, sound, widened } from './hooked.ts'
import type { TestRepository } from './repository.ts'
import { gitEnvironment, repositoryAt, testRepository } from './repository.ts'

const cluster = 'overlays/lab/cluster.ts'

function accepted({ code, stdout, stderr }: Outcome): void {
  assert.equal(code, 0, stdout + stderr)
}

/** Git merges what its hook prints into stderr. */
function refusedWith({ code, stdout, stderr }: Outcome, says: RegExp): void {
  assert.equal(code, 1, stdout + stderr)
  assert.match(stdout + stderr, says)
  assert.doesNotMatch(stdout + stderr, /metallb-overlays-\d/u, 'no temporary path is told')
}

async function change(repository: TestRepository, text: string): Promise<void> {
  await repository.write(cluster, text)
}

const stale = /overlays\/lab\/config\.yaml is changed\nhelp: /u

const commits: readonly {
  readonly name: string
  readonly act: (repository: TestRepository) => Promise<Outcome>
  readonly says?: RegExp
}[] = [
  {
    name: 'a change with its output',
    act: async (repository) => {
      await change(repository, widened)
      await built(repository)
      await repository.git('add', '--all')
      return commit(repository)
    },
  },
  {
    name: 'a change without its output, which is built and not added',
    act: async (repository) => {
      await change(repository, widened)
      await built(repository)
      await repository.git('add', cluster)
      return commit(repository)
    },
    says: /overlays\/lab\/config\.yaml is changed\nhelp: git add overlays\/lab\/config\.yaml\n/u,
  },
  {
    name: 'a change without its output, which is not built',
    act: async (repository) => {
      await change(repository, widened)
      await repository.git('add', cluster)
      return commit(repository)
    },
    says: /help: metallb-overlays build, then git add overlays\/lab\/config\.yaml\n/u,
  },
  {
    name: 'a refused definition that is staged, and mended in the working tree',
    act: async (repository) => {
      await change(repository, refused)
      await repository.git('add', cluster)
      await change(repository, sound)
      return commit(repository)
    },
    says: /10\.1\.0\.0\/33[^]*--> overlays\/lab\/cluster\.ts:3:/u,
  },
  {
    name: 'something else, while the working tree has a refused definition',
    act: async (repository) => {
      await change(repository, refused)
      await repository.write('README.md', 'lab\n')
      await repository.git('add', 'README.md')
      return commit(repository)
    },
  },
  {
    name: '--all with a refused definition',
    act: async (repository) => {
      await change(repository, refused)
      return commit(repository, '--all')
    },
    says: /10\.1\.0\.0\/33/u,
  },
  {
    name: '--all with a change and its output',
    act: async (repository) => {
      await change(repository, widened)
      await built(repository)
      return commit(repository, '--all')
    },
  },
  {
    name: 'one path, while a refused definition is staged',
    act: async (repository) => {
      await change(repository, refused)
      await repository.git('add', cluster)
      await repository.write('README.md', 'lab\n')
      await repository.git('add', '--intent-to-add', 'README.md')
      return commit(repository, 'README.md')
    },
  },
  {
    name: 'one path, of the two that belong together',
    act: async (repository) => {
      await change(repository, widened)
      await built(repository)
      await repository.git('add', '--all')
      return commit(repository, cluster)
    },
    says: stale,
  },
  {
    name: 'a part of a file',
    act: async (repository) => {
      await change(repository, sound.replace('\n', '\n// the lab\n'))
      await repository.git('add', cluster)
      await change(repository, refused)
      return commit(repository)
    },
  },
  {
    name: 'an import of a file that is not added',
    act: async (repository) => {
      await repository.write('overlays/lab/pools.ts', 'export const pools = {}\n')
      await change(repository, `import { pools } from './pools.ts'\nvoid pools\n${sound}`)
      await repository.git('add', cluster)
      return commit(repository)
    },
    says: /note: overlays\/lab\/pools\.ts is there, and not staged: git add overlays\/lab\/pools\.ts\n/u,
  },
  {
    name: 'an import of a file that is only intended to be added',
    act: async (repository) => {
      await repository.write('overlays/lab/pools.ts', 'export const pools = {}\n')
      await change(repository, `import { pools } from './pools.ts'\nvoid pools\n${sound}`)
      await repository.git('add', cluster)
      await repository.git('add', '--intent-to-add', 'overlays/lab/pools.ts')
      return commit(repository)
    },
    says: /Cannot find module 'overlays\/lab\/pools\.ts'/u,
  },
  {
    name: 'the deletion of a cluster that leaves its output behind',
    act: async (repository) => {
      await repository.git('rm', '--quiet', cluster)
      return commit(repository)
    },
    says: /config\.yaml is orphaned[^]*help: metallb-overlays build, then git add overlays\/lab\/config\.yaml overlays\/lab\/kustomization\.yaml\n/u,
  },
  {
    name: 'the deletion of the last overlay',
    act: async (repository) => {
      await repository.git('rm', '-r', '--quiet', 'overlays')
      return commit(repository)
    },
  },
  {
    name: 'a new cluster whose output is not added',
    act: async (repository) => {
      await repository.git('mv', 'overlays/lab', 'overlays/the lab für Ada')
      await repository.write('overlays/the lab für Ada/cluster.ts', sound.replace('({', `({ name: 'lab',`))
      await built(repository)
      await repository.git('add', 'overlays/the lab für Ada/cluster.ts')
      await repository.git('rm', '--quiet', '--cached', 'overlays/the lab für Ada/config.yaml')
      return commit(repository)
    },
    says: /overlays\/the lab für Ada\/config\.yaml is missing\nhelp: git add 'overlays\/the lab für Ada\/config\.yaml'\n/u,
  },
]

for (const { name, act, says } of commits) {
  test(`commit of ${name}: ${says ? 'refused' : 'taken'}`, async () => {
    const outcome = await act(await hookedRepository())
    if (says) refusedWith(outcome, says)
    else accepted(outcome)
  })
}

test('the check changes nothing', async () => {
  const repository = await hookedRepository()
  await change(repository, widened)
  await repository.git('add', cluster)
  const before = [await repository.git('status', '--porcelain'), await repository.git('diff', '--cached')]
  assert.equal((await checkStaged(repository.root)).code, 1)
  assert.deepEqual([await repository.git('status', '--porcelain'), await repository.git('diff', '--cached')], before)
})

test('from a folder below, output is added from there', async () => {
  const repository = await hookedRepository()
  await change(repository, widened)
  await built(repository)
  await repository.git('add', cluster)
  const outcome = await checkStaged(path.join(repository.root, 'overlays/lab'))
  refusedWith(outcome, /overlays\/lab\/config\.yaml is changed\nhelp: git add config\.yaml\n/u)
})

test('overlays may be in a folder below, or named', async () => {
  const { root, git } = await testRepository({
    'infra/overlays/lab/cluster.ts': sound,
    'lab/clusters/lab/cluster.ts': sound,
  })
  await git('add', '--all')
  for (const [cwd, ...args] of [['infra'], ['infra/overlays/lab'], ['.', '--overlays', 'lab/clusters']] as const) {
    const outcome = await checkStaged(path.join(root, cwd), ...args)
    refusedWith(outcome, /lab\/config\.yaml is missing/u)
  }
})

test('a linked working tree has hooks and an index of its own', async () => {
  const repository = await hookedRepository()
  const linked = repositoryAt(path.join(repository.root, 'linked'))
  await repository.git('worktree', 'add', '--quiet', linked.root)
  await linked.write(cluster, refused)
  await linked.git('add', cluster)
  refusedWith(await commit(linked), /10\.1\.0\.0\/33/u)
  accepted(await checkStaged(repository.root))
})

test('a folder of hooks that git is told works as well', async () => {
  const repository = await hookedRepository()
  await repository.remove('.git/hooks')
  await installHook(path.join(repository.root, 'githooks/pre-commit'))
  await repository.git('config', 'core.hooksPath', 'githooks')
  await change(repository, refused)
  refusedWith(await commit(repository, '--all'), /10\.1\.0\.0\/33/u)
})

test('line ends of Windows are no difference', async () => {
  const repository = await hookedRepository()
  await repository.git('config', 'core.autocrlf', 'true')
  await repository.git('rm', '--quiet', '--cached', '-r', '.')
  await repository.git('reset', '--quiet', '--hard')
  await repository.write('README.md', 'lab\r\n')
  await repository.git('add', 'README.md')
  accepted(await commit(repository))
})

test('during a merge with conflicts nothing is judged', async () => {
  const repository = await hookedRepository()
  await repository.git('switch', '--quiet', '--create', 'other')
  for (const text of [widened, sound.replace('/24', '/25')]) {
    await change(repository, text)
    await repository.git('commit', '--quiet', '--all', '--no-verify', '--message=change')
    if (text === widened) await repository.git('switch', '--quiet', 'main')
  }
  await run('git', ['merge', 'other'], { cwd: repository.root, env: gitEnvironment })
  const { code, stdout, stderr } = await checkStaged(repository.root, '--format', 'json')
  assert.deepEqual(
    { code, stdout, stderr },
    {
      code: 1,
      stdout: '',
      stderr: `error: a merge is not finished: ${cluster} has conflicts\nhelp: resolve them, and git add what you resolved\n`,
    },
  )
})

test('nothing to check is said, and clean', async () => {
  const says = 'nothing to check: there are no overlays in what git would commit\n'
  const { root, git } = await testRepository({ 'README.md': 'lab\n', 'fleet/lab/cluster.ts': sound })
  assert.deepEqual(await checkStaged(root), { code: 0, stdout: '', stderr: says })
  const notAdded = await checkStaged(root, '--overlays', 'fleet')
  assert.deepEqual(notAdded, { code: 0, stdout: '', stderr: says })
  await git('add', 'fleet')
  await git('commit', '--quiet', '--message=fleet')
  await git('rm', '-r', '--quiet', 'fleet')
  assert.deepEqual(await checkStaged(root, '--overlays', 'fleet'), { code: 0, stdout: '', stderr: says })
})

test('a folder of overlays that never was is wrong usage', async () => {
  const { root } = await testRepository({ 'README.md': 'lab\n' })
  const outcome = await checkStaged(root, '--overlays', 'flete')
  assert.equal(outcome.code, 2)
  assert.match(outcome.stderr, /there is no folder flete\n/u)
  assert.match((await checkStaged(root, '--overlays', '..')).stderr, /\.\. is outside of the repository/u)
})

test('wrong usage of --staged', async () => {
  const { root } = await hookedRepository()
  for (const [says, ...args] of [
    [/--staged only looks, and build writes\nhelp: metallb-overlays build --check --staged\n/u, '--staged'],
    [/exclude each other/u, '--check', '--staged', '--write-baseline', 'known.json'],
  ] as const) {
    const { code, stderr } = await metallbOverlays(['build', ...args], { cwd: root })
    assert.equal(code, 2)
    assert.match(stderr, says)
  }
})

test('a baseline is the staged one', async () => {
  const repository = await hookedRepository()
  await change(repository, sound.replace(", segment: 'routed'", ''))
  await built(repository, '--write-baseline', 'known.json')
  await repository.git('add', '--all')
  await rm(path.join(repository.root, 'known.json'))
  accepted(await checkStaged(repository.root, '--baseline', 'known.json', '--fail-on', 'warning'))
})

for (const format of ['text', 'json', 'sarif', 'github', 'gitlab', 'junit']) {
  test(`no temporary path is told as ${format}`, async () => {
    const repository = await hookedRepository({ 'notes/odd.ts': `throw new Error(import.meta.dirname)\n` })
    await change(repository, `console.log(import.meta.url)\n${widened}`)
    for (const name of ['attic', 'yard']) await mkdir(path.join(repository.root, 'overlays', name))
    await repository.write('overlays/attic/cluster.ts', `import '../../notes/odd.ts'\n${sound}`)
    await repository.write('overlays/yard/cluster.ts', `import '../../notes/gone.ts'\n${sound}`)
    await repository.git('add', '--all')
    const temporary = await fixture({})
    const env = { ...gitEnvironment, TMPDIR: temporary }
    const args = ['build', '--check', '--staged', '--format', format]
    const { code, stdout, stderr } = await metallbOverlays(args, { cwd: repository.root, env })
    assert.equal(code, 1)
    assert.match(stdout, /notes\/gone\.ts/u)
    assert.ok(!(stdout + stderr).includes(temporary), stdout + stderr)
    assert.ok(!(stdout + stderr).includes('/tree/'), stdout + stderr)
    assert.deepEqual(readdirSync(temporary), [])
  })
}
