import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { definition } from '../cli/lab.ts'
import { committed, gitEnvironment } from '../git/repository.ts'
import type { TestRepository } from '../git/repository.ts'
import { run } from '../support/run.ts'

function labOf(lan: string, more = ''): string {
  return definition(
    `release: 'v0.16.1', backend: 'native', pools: { lan: { addresses: ['${lan}'], segment: 'routed' }, ${more} },
     l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, services: { 'media/plex': { ports: [80] } }`,
  )
}

const lab = 'overlays/lab/cluster.ts'
const was = labOf('192.168.1.0/28')
const is = labOf('192.168.2.0/28')

/** A pool of its own for each of these, in a file of its own. */
const pools = ['attic', 'cellar', 'green house', 'shed', 'yard']
const poolFiles = pools.map((name) => `overlays/lab/pools/${name}.ts`)
const split = definition(
  `release: 'v0.16.1', backend: 'native', pools: { ${pools.map((_, at) => `lan${at}: pool${at}`).join(', ')} },
   l2Advertisements: { lan: {} }, services: { 'media/plex': { ports: [80] } }`,
  pools.map((name, at) => `import pool${at} from './pools/${name}.ts'\n`).join(''),
)
const poolAt = (third: number, at: number): string =>
  `export default { addresses: ['192.168.${third}.${at * 16}/28'], segment: 'routed' }\n`
const poolsAt = (third: number): Readonly<Record<string, string>> =>
  Object.fromEntries(poolFiles.map((file, at) => [file, poolAt(third, at)]))

async function commitAll({ git }: TestRepository): Promise<void> {
  await git('add', '--all')
  await git('commit', '--quiet', '--message=change')
}

/** What a change is, and which of its two ends are compared. */
const changes: readonly {
  readonly title: string
  readonly before?: Readonly<Record<string, string>>
  readonly make: (repository: TestRepository) => Promise<void>
  readonly ends: readonly string[]
}[] = [
  {
    title: 'a commit',
    make: async (repository) => {
      await repository.write(lab, is)
      await commitAll(repository)
    },
    ends: ['--from', 'start', '--to', 'HEAD'],
  },
  {
    title: 'a branch that another one was merged into',
    make: async (repository) => {
      await repository.git('checkout', '--quiet', '-b', 'readme', 'start')
      await repository.write('README.md', 'more')
      await commitAll(repository)
      await repository.git('checkout', '--quiet', 'main')
      await repository.write(lab, is)
      await repository.write('overlays/attic/cluster.ts', labOf('192.168.3.0/28'))
      await commitAll(repository)
      await repository.git('merge', '--quiet', '--no-edit', 'readme')
    },
    ends: ['--from', 'start', '--to', 'HEAD'],
  },
  {
    title: 'a branch that is compared with one that went on',
    make: async (repository) => {
      await repository.write(lab, labOf('192.168.4.0/28'))
      await commitAll(repository)
      await repository.git('tag', '--force', 'start')
      await repository.git('reset', '--quiet', '--hard', 'HEAD~1')
      await repository.write(lab, is)
      await commitAll(repository)
    },
    ends: ['--from', 'start', '--to', 'HEAD'],
  },
  {
    title: 'going back to an older commit',
    make: async (repository) => {
      await repository.write(lab, is)
      await commitAll(repository)
      await repository.git('tag', '--force', 'start')
      await repository.git('checkout', '--quiet', 'HEAD~1')
    },
    ends: ['--from', 'start', '--to', 'HEAD'],
  },
  {
    title: 'more files than a few, with spaces in a name, that are not committed',
    before: { [lab]: split, ...poolsAt(1) },
    make: async (repository) => {
      for (const [file, text] of Object.entries(poolsAt(2))) await repository.write(file, text)
    },
    ends: ['--from', 'start'],
  },
  {
    title: 'files that are new, and not added',
    make: async (repository) => {
      await repository.write(lab, split)
      for (const [file, text] of Object.entries(poolsAt(2))) await repository.write(file, text)
    },
    ends: ['--from', 'start'],
  },
]

for (const { title, before = { [lab]: was }, make, ends } of changes) {
  test(`${title}: what is typed to get back gets back`, async () => {
    const repository = await committed(before)
    await repository.git('tag', 'start')
    await make(repository)
    const { stdout, stderr } = await metallbOverlays(['plan', ...ends, '--format', 'json'], {
      cwd: repository.root,
      env: gitEnvironment,
    })
    const plans = JSON.parse(stdout) as { readonly clusters: readonly { readonly revert: string }[] }
    assert.ok(plans.clusters.length > 0, stderr)
    for (const command of new Set(plans.clusters.map(({ revert }) => /^`(.*)`/u.exec(revert)?.[1] ?? revert))) {
      const outcome = await run('sh', ['-c', command], { cwd: repository.root, env: gitEnvironment })
      assert.equal(outcome.code, 0, `${command}\n${outcome.stderr}`)
    }
    assert.equal(await repository.git('diff', '--stat', 'start', '--', 'overlays'), '')
    assert.equal(await repository.git('ls-files', '--others', '--', 'overlays'), '')
  })
}
