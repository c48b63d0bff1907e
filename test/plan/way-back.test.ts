import assert from 'node:assert/strict'
import path from 'node:path'
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

/** A base, and two clusters that extend it. */
const base = (release: string, more = ''): string =>
  `import { defineBase } from 'metallb-overlays'
export const base = defineBase({ release: '${release}', backend: 'native', l2Advertisements: { lan: { ${more} } } })
`
const extending = (third: number): string =>
  definition(
    `extends: base, pools: { lan: { addresses: ['192.168.${third}.0/28'], segment: 'routed' } },
     services: { 'media/plex': { ports: [80] } }`,
    "import { base } from '../_base/base.ts'\n",
  )
const fleet = {
  'overlays/_base/base.ts': base('v0.16.1'),
  [lab]: extending(1),
  'overlays/attic/cluster.ts': extending(2),
}

const servicesAt = (last: number): string =>
  `export const services = { 'media/plex': { loadBalancerIPs: '192.168.1.${last}' } }\n`

const poolYaml = (addresses: string): string => `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: lan, namespace: metallb-system}
spec: {addresses: [${addresses}]}
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: {name: lan, namespace: metallb-system}
`
const releaseYaml = (version: string): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: metallb, namespace: metallb-system}
spec:
  chart: {spec: {chart: metallb, version: ${version}, sourceRef: {kind: HelmRepository, name: metallb}}}
`
const kustomized = {
  'clusters/home/kustomization.yaml': 'kind: Kustomization\nresources: [../../base]\n',
  'base/kustomization.yaml': 'kind: Kustomization\nresources: [pool.yaml]\n',
  'base/pool.yaml': poolYaml('192.168.1.0/28'),
  'flux/release.yaml': releaseYaml('0.14.9'),
}

async function built({ root }: TestRepository): Promise<void> {
  const { code, stdout, stderr } = await metallbOverlays(['build'], { cwd: root, env: gitEnvironment })
  assert.equal(code, 0, stdout + stderr)
}

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
  /** The folder in which the plan is read and the commands are typed. */
  readonly from?: string
  /** Where the change is, but for what no cluster is read from. */
  readonly within?: string
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
    within: 'overlays',
  },
  {
    title: 'a branch that is compared with one that went on',
    make: async (repository) => {
      await repository.write(lab, labOf('192.168.4.0/28'))
      await built(repository)
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
      await built(repository)
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
  {
    title: 'a base that several clusters extend, of which one changes in nothing but its output',
    before: fleet,
    make: async (repository) => {
      await repository.write('overlays/_base/base.ts', base('v0.16.1', "interfaces: ['eth0']"))
      await built(repository)
    },
    ends: ['--from', 'start'],
  },
  {
    title: 'another release in the base',
    before: fleet,
    make: async (repository) => {
      await repository.write('overlays/_base/base.ts', base('v0.15.3'))
      await built(repository)
      await commitAll(repository)
    },
    ends: ['--from', 'start', '--to', 'HEAD'],
  },
  {
    title: 'a module outside of the overlays, and a file that is read when the definition runs',
    before: {
      [lab]: definition(
        `release: 'v0.16.1', backend: 'native', pools: { lan: { addresses: ['192.168.1.0/28'], segment: 'routed' } },
         l2Advertisements: { lan: {} }, services, nodes: JSON.parse(readFileSync(new URL('nodes.json', import.meta.url), 'utf8'))`,
        "import { readFileSync } from 'node:fs'\nimport { services } from '../../lib/services.ts'\n",
      ),
      'lib/services.ts': servicesAt(9),
      'overlays/lab/nodes.json': '{"nuc1":{}}',
    },
    make: async (repository) => {
      await repository.write('lib/services.ts', servicesAt(7))
      await repository.write('overlays/lab/nodes.json', '{"nuc2":{}}')
    },
    ends: ['--from', 'start'],
  },
  {
    title: 'the base of a kustomization',
    before: kustomized,
    make: (repository) => repository.write('base/pool.yaml', poolYaml('192.168.1.0/29')),
    ends: ['--from', 'start'],
  },
  {
    title: 'the base of a kustomization that a definition refers to, and the release that it names',
    before: {
      ...kustomized,
      [lab]: `import { defineCluster, fromKustomization } from 'metallb-overlays'
export default defineCluster({ release: 'v0.14.9', backend: 'native', install: { helmRelease: './flux/release.yaml' },
  resources: fromKustomization('clusters/home'), services: { 'media/plex': {} } })
`,
    },
    make: async (repository) => {
      await repository.write('base/pool.yaml', poolYaml('192.168.1.0/29'))
      await repository.write('flux/release.yaml', releaseYaml('0.15.3'))
    },
    ends: ['--from', 'start'],
  },
  {
    title: 'a HelmRelease in another folder',
    before: kustomized,
    make: (repository) => repository.write('flux/release.yaml', releaseYaml('0.15.3')),
    ends: ['--from', 'start'],
  },
  {
    title: 'overlays that are new, with their base',
    before: { 'README.md': 'a fleet' },
    make: async (repository) => {
      for (const [file, text] of Object.entries(fleet)) await repository.write(file, text)
      await built(repository)
    },
    ends: ['--from', 'start'],
  },
  {
    title: 'a change that is staged',
    make: async (repository) => {
      await repository.write(lab, is)
      await repository.write('overlays/attic/cluster.ts', labOf('192.168.3.0/28'))
      await repository.git('add', '--all')
      await repository.write(lab, labOf('192.168.5.0/28'))
    },
    ends: ['--from', 'start'],
  },
  {
    title: 'a file that is only no longer tracked, and one that is intended to be added',
    make: async (repository) => {
      await repository.git('rm', '--quiet', '--cached', lab)
      await repository.write(lab, is)
      await repository.write('overlays/attic/cluster.ts', labOf('192.168.3.0/28'))
      await repository.git('add', '--intent-to-add', 'overlays/attic/cluster.ts')
    },
    ends: ['--from', 'start'],
  },
  {
    title: 'a commit that changes nothing among others',
    make: async (repository) => {
      await repository.write(lab, is)
      await commitAll(repository)
      await repository.git('commit', '--quiet', '--allow-empty', '--message=trigger CI')
    },
    ends: ['--from', 'start', '--to', 'HEAD'],
  },
  {
    title: 'in a folder below, and names that a shell or git would take for more',
    before: { [lab]: was, 'overlays/lab/pools/[a] $b*.ts': '' },
    make: async (repository) => {
      await repository.write('overlays/lab/pools/[a] $b*.ts', "export default ['192.168.2.0/28']\n")
      await repository.write(
        lab,
        definition(
          `release: 'v0.16.1', backend: 'native', pools: { lan: { addresses, segment: 'routed' } },
           l2Advertisements: { lan: {} }, services: { 'media/plex': { ports: [80] } }`,
          "import addresses from './pools/[a] $b*.ts'\n",
        ),
      )
      await repository.write('overlays/attic/cluster.ts', labOf('192.168.3.0/28'))
    },
    ends: ['--from', 'start'],
    from: 'overlays/lab',
  },
]

for (const { title, before = { [lab]: was }, make, ends, from = '.', within = '.' } of changes) {
  test(`${title}: what is typed to get back gets back`, async () => {
    const repository = await committed(before)
    const hasOverlays = lab in before
    if (hasOverlays) {
      await built(repository)
      if ((await repository.git('status', '--porcelain')) !== '') await commitAll(repository)
    }
    await repository.git('tag', 'start')
    await make(repository)
    const cwd = path.join(repository.root, from)
    const { stdout, stderr } = await metallbOverlays(['plan', ...ends, '--format', 'json'], {
      cwd,
      env: gitEnvironment,
    })
    const plans = JSON.parse(stdout) as { readonly clusters: readonly { readonly revert: string }[] }
    assert.ok(plans.clusters.length > 0, stderr)
    for (const command of new Set(plans.clusters.map(({ revert }) => /^`(.*)`/u.exec(revert)?.[1] ?? revert))) {
      const outcome = await run('sh', ['-c', command], { cwd, env: gitEnvironment })
      assert.equal(outcome.code, 0, `${command}\n${outcome.stderr}`)
    }
    assert.equal(await repository.git('diff', '--stat', 'start', '--', within), '')
    assert.equal(await repository.git('diff', '--cached', '--stat', 'start', '--', within), '')
    assert.equal(await repository.git('ls-files', '--others', '--', within), '')
    if (!hasOverlays) return
    const check = await metallbOverlays(['build', '--check'], { cwd: repository.root, env: gitEnvironment })
    assert.equal(check.code, 0, check.stdout + check.stderr)
  })
}

test('what no cluster is read from stays as it is', async () => {
  const repository = await committed({ [lab]: was, 'overlays/attic/cluster.ts': was })
  await repository.write(lab, is)
  await repository.write('overlays/lab/README.md', 'more')
  await repository.write('overlays/attic/cluster.ts', is.replaceAll('192.168.2', '192.168.4'))
  const { stdout } = await metallbOverlays(['plan', 'lab', '--from', 'main'], {
    cwd: repository.root,
    env: gitEnvironment,
  })
  assert.match(stdout, /git restore --source=main --staged --worktree -- overlays\/lab\/cluster\.ts, then apply it/u)
})

test('a branch that goes on is told by its commit: it has the change itself when that is merged', async () => {
  const repository = await committed({ [lab]: was })
  const commit = await repository.git('rev-parse', '--short=12', 'HEAD')
  await repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  await repository.write(lab, is)
  await commitAll(repository)
  for (const ends of [
    ['--from', 'origin/main'],
    ['--from', 'HEAD~1', '--to', 'main'],
  ]) {
    const { stdout } = await metallbOverlays(['plan', ...ends], { cwd: repository.root, env: gitEnvironment })
    assert.ok(stdout.includes(`--source=${commit} --staged`), stdout)
    assert.match(stdout, /cluster\.ts, then commit and apply it/u)
  }
})
