import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { metallbOverlays } from '../cli/command.ts'
import { definition } from '../cli/lab.ts'
import { treeOf } from '../cli/tree.ts'
import { committed, gitEnvironment } from '../git/repository.ts'
import type { TestRepository } from '../git/repository.ts'
import { fixture } from '../support/fixture.ts'
import type { Outcome } from '../support/run.ts'

const lab = 'overlays/lab/cluster.ts'

function labWith(addresses: string, more = ''): string {
  return definition(
    `release: 'v0.16.1', backend: 'native',
     pools: { lan: { addresses: ['${addresses}'], segment: 'routed' } },
     l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
     services: { 'media/plex': { loadBalancerIPs: '192.168.1.72' } }, ${more}`,
  )
}

const wide = labWith('192.168.1.60-192.168.1.75')
const narrow = labWith('192.168.1.60-192.168.1.71')

function plan(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  return metallbOverlays(['plan', ...args], { cwd, env: gitEnvironment })
}

async function change(repository: TestRepository, text: string): Promise<void> {
  await repository.write(lab, text)
  await repository.git('commit', '--quiet', '--all', '--message=change')
}

test('a commit and the working tree, with what is not committed; nothing is written', async () => {
  const repository = await committed({ [lab]: wide })
  await repository.write(lab, narrow)
  const before = treeOf(repository.root)
  const { stdout, stderr, code } = await plan(repository.root, '--from', 'main')
  assert.equal(stderr, '')
  assert.equal(code, 1, 'build refuses it')
  assert.match(stdout, /^from main to the working tree, with what is not committed$/mu)
  assert.match(stdout, /^media\/plex +192\.168\.1\.72|^media\/plex +\.72 +Pending +asks for 192\.168\.1\.72/mu)
  assert.match(stdout, /git restore --source=main --staged --worktree -- overlays\/lab\/cluster\.ts/u)
  assert.deepEqual(treeOf(repository.root), before)
})

test('two commits; the same bytes each time; without --from from where the branch was left', async () => {
  const repository = await committed({ [lab]: narrow })
  await repository.git('checkout', '--quiet', '-b', 'more')
  await change(repository, wide)
  const named = await plan(repository.root, '--from', 'main', '--to', 'more')
  assert.equal(named.code, 0, named.stdout)
  assert.match(named.stdout, /1 Service gains an address/u)
  assert.match(
    named.stdout,
    /git restore --source=[0-9a-f]{12} --staged --worktree -- overlays\/lab\/cluster\.ts, then commit/u,
  )
  assert.equal((await plan(repository.root, '--from', 'main', '--to', 'more')).stdout, named.stdout)
  assert.equal(
    (await plan(repository.root, '--to', 'HEAD')).stdout,
    named.stdout.replaceAll(/main\.\.more|to more/gu, (all) => all.replace('more', 'HEAD')),
  )
})

const levels = [
  ['lost', labWith('192.168.1.50-192.168.1.75'), 0],
  ['lost', narrow, 1],
  ['may-change', wide, 0],
] as const

for (const [level, text, code] of levels) {
  test(`--fail-on ${level}: ${code}`, async () => {
    const repository = await committed({ [lab]: wide })
    await repository.write(lab, text)
    assert.equal((await plan(repository.root, '--from', 'HEAD', '--fail-on', level)).code, code)
  })
}

test('a cluster in another folder, under another name', async () => {
  const repository = await committed({ [lab]: wide })
  await rename(path.join(repository.root, 'overlays/lab'), path.join(repository.root, 'overlays/attic'))
  const { stdout } = await plan(repository.root, '--from', 'main')
  assert.match(stdout, /^attic \(was lab\) \(v0\.16\.1, native\)$/mu)
  assert.match(stdout, /no Service changes/u)
  assert.match((await plan(repository.root, 'lab', '--from', 'main')).stdout, /attic \(was lab\)/u)
})

test('a cluster that comes, and one that goes', async () => {
  const repository = await committed({ [lab]: wide, 'overlays/old/cluster.ts': labWith('10.0.0.0/28') })
  await repository.remove('overlays/old')
  await mkdir(path.join(repository.root, 'overlays/new'))
  await repository.write('overlays/new/cluster.ts', labWith('172.16.0.0/28'))
  const { stdout } = await plan(repository.root, '--from', 'main')
  assert.match(stdout, /^new .*\n(?:.*\n)*?.*a new cluster/mu)
  assert.match(stdout, /^old .*\n.*the cluster is removed/mu)
  assert.match(stdout, /^unchanged: lab$/mu)
})

const yaml = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: lan, namespace: metallb-system}
spec: {addresses: [192.168.1.60-192.168.1.75]}
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: {name: lan, namespace: metallb-system}
spec: {ipAddressPools: [lan]}
---
apiVersion: v1
kind: Service
metadata: {name: plex, namespace: media, annotations: {metallb.io/loadBalancerIPs: 192.168.1.72}}
spec: {type: LoadBalancer, ports: [{port: 32400}]}
`

test('sides without a definition are read from their YAML', async () => {
  const repository = await committed({ 'clusters/home/metallb.yaml': yaml })
  await repository.write('clusters/home/metallb.yaml', yaml.replace('-192.168.1.75', '-192.168.1.71'))
  const { stdout, code } = await plan(repository.root, '--from', 'main', '--fail-on', 'lost')
  assert.equal(code, 1)
  assert.match(stdout, /^clusters\/home \(v0\.16\.1, /mu)
  assert.match(stdout, /media\/plex +\.72 +Pending/u)
})

const limited = yaml.replace('{ipAddressPools: [lan]}', '{ipAddressPools: [lan], interfaces: [eth9]}')
const unheard: readonly (readonly [name: string, text: string, level: string, code: number, told: RegExp])[] = [
  [
    'no advertisement is left',
    yaml.replace(/apiVersion: \S+\nkind: L2[^]*?---\n/u, ''),
    'lost',
    1,
    /plex +\.72 +nobody/u,
  ],
  ['an interface is named', limited, 'lost', 0, /plex +\.72 +\.72 or nobody/u],
  ['an interface is named', limited, 'may-change', 1, /plex +\.72 +\.72 or nobody/u],
  ['a pool grows', yaml.replace('.75]', '.80]'), 'may-change', 0, /^no Service changes its address$/mu],
]

for (const [name, text, level, code, told] of unheard) {
  test(`YAML without nodes, ${name}: ${code} with --fail-on ${level}`, async () => {
    const repository = await committed({ 'clusters/home/metallb.yaml': yaml })
    await repository.write('clusters/home/metallb.yaml', text)
    const outcome = await plan(repository.root, '--from', 'main', '--fail-on', level)
    assert.match(outcome.stdout, told)
    assert.match(outcome.stdout, /^Who announces is not known: no Node is in the YAML\.$/mu)
    assert.equal(outcome.code, code)
  })
}

function routed(asn: number): string {
  return definition(
    `release: 'v0.16.1', backend: 'frr', pools: { edge: { addresses: ['203.0.113.0/28'] } },
     bgpPeers: { tor: { myASN: 65010, peerASN: ${asn}, peerAddress: '10.60.1.1' } }, bgpAdvertisements: { edge: {} },
     services: { 'web/web': { loadBalancerIPs: '203.0.113.1' } },`,
  )
}

test('sessions that end may interrupt, also where the nodes are not known', async () => {
  const repository = await committed({ [lab]: routed(65_001) })
  await repository.write(lab, routed(65_002))
  const { stdout } = await plan(repository.root, '--from', 'main')
  assert.match(stdout, /^no Service changes its address; the BGP sessions with 1 peer end$/mu)
  assert.match(stdout, /^BGP: the sessions with "tor" end and start anew\.$/mu)
  assert.match(stdout, /^Who flaps: routes over the sessions that end, /mu)
  assert.equal((await plan(repository.root, '--from', 'main', '--fail-on', 'changed')).code, 0)
  assert.equal((await plan(repository.root, '--from', 'main', '--fail-on', 'may-change')).code, 1)
})

const helmRelease = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: metallb, namespace: metallb-system}
spec:
  chart: {spec: {chart: metallb, version: 0.14.9, sourceRef: {kind: HelmRepository, name: metallb}}}
`

test('a bot bumps the chart: what changes without an edit', async () => {
  const repository = await committed({
    'clusters/home/config/pool.yaml': yaml,
    'clusters/home/metallb/release.yaml': helmRelease,
  })
  await repository.write('clusters/home/metallb/release.yaml', helmRelease.replace('0.14.9', '0.16.1'))
  const { stdout, code } = await plan(repository.root, '--from', 'main')
  assert.equal(code, 0, stdout)
  assert.match(stdout, /MetalLB v?0\.14\.9 → v?0\.16\.1, backend frr → frr-k8s; no Service changes/u)
  assert.match(stdout, /The release is read at clusters\/home\/metallb\/release\.yaml:5\./u)
})

test('a range that has no value here is not planned, and no fault', async () => {
  const variable = (value: string): string => yaml.replace('192.168.1.60-192.168.1.75', value)
  const repository = await committed({ 'clusters/home/metallb.yaml': yaml })
  await repository.write('clusters/home/metallb.yaml', variable('"${LAB_RANGE}"'))
  const { stdout, code } = await plan(repository.root, '--from', 'main', '--fail-on', 'changed')
  assert.equal(code, 0, stdout)
  assert.match(stdout, /there is no plan\nNot known: /u)
})

test('YAML before, a definition of the same afterwards', async () => {
  const repository = await committed({ 'clusters/home/metallb.yaml': yaml })
  await mkdir(path.join(repository.root, 'overlays/home'), { recursive: true })
  const output = wide.replace("release: 'v0.16.1'", "release: 'v0.16.1', output: 'clusters/home'")
  await repository.write('overlays/home/cluster.ts', output)
  const { stdout } = await plan(repository.root, '--from', 'main')
  assert.match(stdout, /^home \(was clusters\/home\)/mu)
})

test('a definition that cannot be run, before and after', async () => {
  const repository = await committed({ [lab]: 'export default {' })
  await repository.write(lab, wide)
  const old = await plan(repository.root, '--from', 'main')
  assert.equal(old.code, 1)
  assert.match(old.stdout, /in main: this is no TypeScript: /u)
  await change(repository, wide)
  await repository.write(lab, 'throw new Error("no")\n')
  const broken = await plan(repository.root, '--from', 'main')
  assert.equal(broken.code, 1)
  assert.match(broken.stdout, /there is no plan\nthe definition throws: no\n$/u)
})

test('nothing is told of the folder in which a commit is looked at', async () => {
  const looksAround = `console.log(import.meta.filename)\nthrow new Error(\`no \${import.meta.dirname}/names.json\`)\n`
  const repository = await committed({ [lab]: looksAround })
  await repository.write(lab, wide)
  const { code, stdout, stderr } = await plan(repository.root, '--from', 'main')
  assert.equal(code, 1)
  assert.match(stdout, /^in main: the definition throws: no overlays\/lab\/names\.json$/mu)
  assert.equal(stderr, `${path.join(repository.root, lab)}\n`)
})

const kustomized = {
  'clusters/home/kustomization.yaml': 'kind: Kustomization\nresources: [metallb.yaml]\n',
  'clusters/home/metallb.yaml': yaml,
}
const refers = `import { defineCluster, fromKustomization } from 'metallb-overlays'
export default defineCluster({ release: 'v0.16.1', backend: 'native', resources: fromKustomization('clusters/home') })
`

const sources: readonly (readonly [name: string, more: Readonly<Record<string, string>>, title: RegExp])[] = [
  ['YAML', {}, /^clusters\/home$/mu],
  ['YAML that a definition refers to', { [lab]: refers }, /^lab$/mu],
]

for (const [name, more, title] of sources) {
  test(`${name} that kustomize refuses is no cluster without pools: there is no plan`, async () => {
    const repository = await committed({ ...kustomized, ...more })
    await repository.write('clusters/home/kustomization.yaml', 'kind: Kustomization\nresources: [pools.yaml]\n')
    const { stdout, code } = await plan(repository.root, '--from', 'main')
    assert.equal(code, 1)
    assert.match(stdout, title)
    assert.match(stdout, /^there is no plan\npools\.yaml is not there \(clusters\/home\/kustomization\.yaml:2\)\n$/mu)
    assert.doesNotMatch(stdout, /no Service/u)
  })
}

const [pools, advertisement, service] = yaml.split('---\n') as [string, string, string]
const apart = {
  'clusters/home/metallb.yaml': `${pools}---\n${advertisement}`,
  'apps/plex/service.yaml': service,
  'flux/home.yaml': ['clusters/home', 'apps/plex']
    .map(
      (folder) => `---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${folder.replace('/', '-')}, namespace: flux-system}
spec: {path: ./${folder}, prune: true, interval: 10m, sourceRef: {kind: GitRepository, name: fleet}}
`,
    )
    .join(''),
}

for (const [name, more] of sources) {
  test(`${name}: Services that another Kustomization applies lose their addresses, too`, async () => {
    const repository = await committed({ ...apart, ...more })
    await repository.write('clusters/home/metallb.yaml', apart['clusters/home/metallb.yaml'].replace('.75', '.71'))
    const { stdout } = await plan(repository.root, '--from', 'main')
    assert.match(stdout, /^1 Service loses its address$/mu)
    assert.match(stdout, /^media\/plex +\.72 +Pending/mu)
    assert.match(stdout, /git restore --source=main --staged --worktree -- clusters\/home\/metallb\.yaml,/u)
    await repository.write('apps/plex/service.yaml', service.replace('.72', '.70'))
    const moved = await plan(repository.root, '--from', 'main')
    assert.match(moved.stdout, /^media\/plex +\.72 +\.70/mu)
    assert.match(moved.stdout, /-- apps\/plex\/service\.yaml clusters\/home\/metallb\.yaml,/u)
  })
}

test('whose Services they are is not known where two sets configure MetalLB', async () => {
  const second = apart['clusters/home/metallb.yaml'].replaceAll('192.168.1.', '10.0.0.')
  const repository = await committed({ ...apart, 'clusters/away/metallb.yaml': second })
  await repository.write('clusters/home/metallb.yaml', apart['clusters/home/metallb.yaml'].replace('.75', '.71'))
  const { stdout } = await plan(repository.root, '--from', 'main')
  assert.match(stdout, /No Service is known here/u)
  assert.doesNotMatch(stdout, /plex/u)
})

const second = apart['clusters/home/metallb.yaml'].replaceAll('192.168.1.', '10.0.0.')
const another = definition(
  "release: 'v0.16.1', backend: 'native', pools: { q: { addresses: ['10.9.0.1-10.9.0.9'] } }, l2Advertisements: { q: {} },",
)
const comers = {
  YAML: ['clusters/away/metallb.yaml', second],
  'a definition': ['overlays/two/cluster.ts', another],
} as const

for (const [name, more] of sources) {
  for (const [comer, [file, text]] of Object.entries(comers)) {
    test(`${name}: the Services of the only configuration stay its when another one comes as ${comer}`, async () => {
      const repository = await committed({ ...apart, ...more })
      await mkdir(path.dirname(path.join(repository.root, file)), { recursive: true })
      await repository.write(file, text)
      await repository.write('clusters/home/metallb.yaml', apart['clusters/home/metallb.yaml'].replace('.75', '.71'))
      const { stdout, code } = await plan(repository.root, '--from', 'main', '--fail-on', 'lost')
      assert.equal(code, 1)
      assert.match(stdout, /^media\/plex +\.72 +Pending/mu)
      const { stdout: entries } = await metallbOverlays(['changelog', '--from', 'main', '--dry-run'], {
        cwd: repository.root,
        env: gitEnvironment,
      })
      assert.match(entries, /media\/plex loses 192\.168\.1\.72\.$/mu)
    })
  }
}

test('YAML clusters beside definitions are planned, too, but not what definitions write', async () => {
  const repository = await committed({ [lab]: wide, 'clusters/home/metallb.yaml': yaml })
  await metallbOverlays(['build'], { cwd: repository.root })
  await repository.write('clusters/home/metallb.yaml', yaml.replace('.75', '.71'))
  const { stdout, code } = await plan(repository.root, '--from', 'main', '--fail-on', 'lost')
  assert.equal(code, 1)
  assert.match(stdout, /^clusters\/home \(v0\.16\.1, frr-k8s\)\n1 Service loses its address$/mu)
  assert.match(stdout, /^unchanged: lab$/mu)
  assert.doesNotMatch(stdout, /overlays\/lab/u)
})

test('YAML that could not be read before either is told, and is no fault of a change elsewhere', async () => {
  const broken = { ...kustomized, 'clusters/home/kustomization.yaml': 'kind: Kustomization\nresources: [pools.yaml]\n' }
  const repository = await committed({ ...broken, [lab]: narrow })
  await repository.write(lab, wide)
  const { stdout, code } = await plan(repository.root, '--from', 'main')
  assert.match(stdout, /^clusters\/home\nthere is no plan\npools\.yaml is not there/mu)
  assert.equal(code, 0)
})

test('the folder of the definitions moves: named or not, the older side is read from its own', async () => {
  const repository = await committed({ [lab]: wide })
  await rename(path.join(repository.root, 'overlays'), path.join(repository.root, 'clusters'))
  await repository.write('clusters/lab/cluster.ts', narrow)
  const named = await plan(repository.root, '--from', 'main', '--overlays', 'clusters')
  assert.match(named.stdout, /^lab \(was in overlays\/lab\).*\nthe output moves; 1 Service loses its address$/mu)
  assert.doesNotMatch(named.stdout, /Read differently/u)
  const wrong = await plan(repository.root, '--from', 'main', '--overlays', 'cluster')
  assert.deepEqual([wrong.code, wrong.stdout], [2, ''])
  assert.match(wrong.stderr, /neither side has a definition in cluster\n/u)
})

test('a definition before, its YAML afterwards: the sides are read differently', async () => {
  const repository = await committed({ [lab]: wide })
  await metallbOverlays(['build'], { cwd: repository.root })
  await repository.remove(lab)
  const { stdout } = await plan(repository.root, '--from', 'main')
  assert.match(
    stdout,
    /^Read differently: before from the definition in overlays\/lab, after from the YAML in overlays\/lab\./mu,
  )
})

const moved: readonly (readonly [name: string, before: string, after: string, headline: RegExp, line: RegExp])[] = [
  [
    'the output',
    '',
    "output: 'out/lab',",
    /^the output moves; no Service/mu,
    /^The output moves from "overlays\/lab" to "out\/lab": /mu,
  ],
  [
    'the installation',
    "install: 'kustomize',",
    "install: 'helm',",
    /^it is installed otherwise; no Service/mu,
    /goes from kustomize to helm: [^]*Who flaps: all/u,
  ],
  [
    'no installation any more',
    "install: 'helm',",
    '',
    /^it is installed otherwise; no Service/mu,
    /goes from helm to none: pruning deletes MetalLB/u,
  ],
]

for (const [name, before, after, headline, told] of moved) {
  test(`${name} moves, and no resource is another one`, async () => {
    const repository = await committed({ [lab]: labWith('192.168.1.60-192.168.1.75', before) })
    await repository.write(lab, labWith('192.168.1.60-192.168.1.75', after))
    const { stdout, code } = await plan(repository.root, '--from', 'main', '--fail-on', 'may-change')
    assert.match(stdout, headline)
    assert.match(stdout, told)
    assert.equal(code, 1)
  })
}

const refusals: readonly (readonly [name: string, args: readonly string[], message: RegExp])[] = [
  ['an unknown ref', ['--from', 'mainn'], /there is no commit "mainn".*\n.*did you mean "main"/u],
  ['an unknown cluster', ['labb', '--from', 'main'], /neither side has a cluster "labb".*\n.*did you mean "lab"/u],
  ['nothing between', ['--to', 'main'], /there is nothing between main and that\n.*--from REF/u],
  ['a ref that is an option', ['--from=--upload-pack=x'], /there is no commit "--upload-pack=x"/u],
]

for (const [name, args, message] of refusals) {
  test(`${name}: one sentence`, async () => {
    const repository = await committed({ [lab]: wide })
    const { code, stdout, stderr } = await plan(repository.root, ...args)
    assert.deepEqual([code, stdout], [2, ''])
    assert.match(stderr, message)
  })
}

test('no repository, and nothing of MetalLB', async () => {
  const none = await plan(await fixture({ [lab]: wide }), '--from', 'main')
  assert.equal(none.code, 2)
  assert.match(none.stderr, /not a git repository/u)
  const empty = await plan((await committed({ 'README.md': '' })).root, '--from', 'main')
  assert.equal(empty.code, 2)
  assert.match(empty.stderr, /neither side has a definition/u)
})

test('definitions that a commit does not have are no new clusters', async () => {
  const elsewhere = path.join(await fixture({ 'lab/cluster.ts': wide }), 'lab')
  const linked = await committed({ 'overlays/README.md': '' })
  await symlink(elsewhere, path.join(linked.root, 'overlays/lab'))
  await linked.git('add', '--all')
  await linked.git('commit', '--quiet', '--message=link')
  const link = await plan(linked.root, '--from', 'main')
  assert.deepEqual([link.code, link.stdout], [1, ''])
  assert.match(link.stderr, /^error: in main: overlays\/lab is a link that leads out of the repository, to /u)
  const within = await committed({ 'lab/cluster.ts': wide })
  const around = await committed({ 'README.md': '' })
  await around.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', within.root, 'overlays')
  await around.git('commit', '--quiet', '--message=submodule')
  const submodule = await plan(around.root, '--from', 'main')
  assert.deepEqual([submodule.code, submodule.stdout], [1, ''])
  assert.match(submodule.stderr, /^error: in main: overlays is a submodule: the commit does not have its files\n/u)
})

test('a shallow clone that lacks the commit says so', async () => {
  const repository = await committed({ [lab]: wide })
  await change(repository, narrow)
  const clone = path.join(await fixture({}), 'clone')
  await repository.git('clone', '--quiet', '--depth=1', pathToFileURL(repository.root).href, clone)
  const { code, stderr } = await plan(clone, '--from', 'HEAD~1')
  assert.equal(code, 2)
  assert.match(stderr, /is not in this clone, which is shallow\n.*fetch-depth: 0/u)
})

test('from a folder of the repository, in Markdown', async () => {
  const repository = await committed({ [lab]: wide })
  await repository.write(lab, narrow)
  const { stdout } = await plan(path.join(repository.root, 'overlays/lab'), '--from', 'main', '--format', 'markdown')
  assert.match(stdout, /^### metallb plan · lab \(v0\.16\.1, native\) · 🔴 1 Service loses its address$/mu)
  assert.ok(existsSync(repository.root))
})

test('commits of the older side that the newer one lacks are told, and what to compare with instead', async () => {
  const repository = await committed({ [lab]: wide })
  const base = (await repository.git('rev-parse', 'HEAD')).trim()
  await repository.git('checkout', '--quiet', '-b', 'work')
  await change(repository, narrow)
  assert.doesNotMatch((await plan(repository.root, '--from', 'main')).stderr, /went on/u)
  await repository.git('checkout', '--quiet', 'main')
  await repository.write('README.md', 'of the main branch\n')
  await repository.git('add', '--all')
  await repository.git('commit', '--quiet', '-m', 'readme')
  const note = `note: main went on since it was left, which is told backwards; what is changed here alone: --from ${base.slice(0, 12)}\n`
  assert.equal((await plan(repository.root, '--from', 'main', '--to', 'work')).stderr, note)
  assert.equal((await plan(repository.root, '--from', base, '--to', 'work')).stderr, '')
})

const elsewhere = wide.replaceAll('192.168.1.', '192.168.9.')

/** What is in the folder and not in what git would commit; each leaves the tree clean. */
const unseen: readonly (readonly [name: string, make: (repository: TestRepository) => Promise<void>])[] = [
  [
    'what git ignores',
    async ({ root, write }) => {
      await write('.git/info/exclude', '/out\n/overlays/attic\n')
      await write('out/pool.yaml', yaml)
      await write('overlays/attic/cluster.ts', elsewhere)
      assert.ok(existsSync(path.join(root, 'out/pool.yaml')))
    },
  ],
  [
    'a linked working tree',
    async ({ git, write }) => {
      await git('worktree', 'add', '--quiet', 'trees/more', '-b', 'more')
      await write('.git/info/exclude', 'trees\n')
    },
  ],
  [
    'a repository of its own, with a name that nobody ignores',
    async ({ git, write }) => {
      await git('init', '--quiet', 'overlays/attic')
      await write('overlays/attic/cluster.ts', elsewhere)
    },
  ],
  [
    'a submodule',
    async ({ git }) => {
      const { root } = await committed({ 'pool.yaml': yaml })
      await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'sub')
      await git('commit', '--quiet', '--message=submodule')
    },
  ],
]

for (const [name, make] of unseen) {
  for (const [language, files] of [
    ['definitions', { [lab]: wide }],
    ['YAML', { 'clusters/home/metallb.yaml': yaml }],
  ] as const) {
    test(`${name} is no part of the working tree (${language})`, async () => {
      const repository = await committed(files)
      await make(repository)
      const { code, stdout, stderr } = await plan(repository.root, '--from', 'HEAD')
      assert.deepEqual([code, stderr], [0, ''])
      assert.match(
        stdout,
        /^from HEAD to the working tree, with what is not committed\n\nunchanged: (?:lab|clusters\/home)\n$/u,
      )
    })
  }
}

/** A tracked folder that is no folder any more; not staged. */
const replaced: readonly (readonly [what: string, make: (folder: string) => Promise<void>])[] = [
  ['a file', (folder) => writeFile(folder, '')],
  [
    'a link to where its files are now',
    async (folder) => {
      await cp(`${folder}-kept`, `${folder}-moved`, { recursive: true })
      await symlink(`${path.basename(folder)}-moved`, folder)
    },
  ],
]

for (const [what, make] of replaced) {
  test(`a folder may be ${what} now`, async () => {
    const other = { 'docs/of/pool.md': 'one\n', 'docs-kept/of/pool.md': 'one\n' }
    const { root } = await committed({ [lab]: wide, ...other })
    await rm(path.join(root, 'docs'), { recursive: true })
    await make(path.join(root, 'docs'))
    const { code, stdout, stderr } = await plan(root, '--from', 'HEAD')
    assert.deepEqual([code, stderr], [0, ''])
    assert.match(stdout, /^unchanged: lab$/mu)
  })
}

for (const cone of ['--no-cone', '--cone']) {
  test(`a sparse checkout (${cone}) has what it leaves out in its index`, async () => {
    const repository = await committed({ [lab]: wide, 'overlays/attic/cluster.ts': another, 'docs/read.md': '' })
    await repository.git('sparse-checkout', 'set', cone, cone === '--cone' ? 'overlays/lab' : '/overlays/lab')
    assert.ok(!existsSync(path.join(repository.root, 'overlays/attic')))
    const index = await repository.git('ls-files', '-t')
    const same = await plan(repository.root, '--from', 'HEAD', '--fail-on', 'lost')
    assert.deepEqual([same.code, same.stderr], [0, ''])
    assert.match(same.stdout, /\n\nunchanged: attic, lab\n$/u)
    await repository.write(lab, narrow)
    assert.match(
      (await plan(repository.root, '--from', 'HEAD')).stdout,
      /1 Service loses its address[^]*unchanged: attic/u,
    )
    assert.equal(await repository.git('ls-files', '-t'), index)
  })
}

test('files that are staged, intended, deleted or in conflict are read as they are on the disk', async () => {
  const repository = await committed({
    [lab]: wide,
    'overlays/attic/cluster.ts': another,
    'overlays/shed/cluster.ts': another,
  })
  await repository.write(lab, labWith('192.168.1.72-192.168.1.73'))
  await repository.git('add', '--all')
  await repository.write(lab, narrow)
  await repository.remove('overlays/attic')
  await repository.git('rm', '--quiet', '--cached', 'overlays/shed/cluster.ts')
  await repository.write('overlays/yard/cluster.ts', labWith('10.0.0.0/28'))
  await repository.git('add', '--intent-to-add', 'overlays/yard/cluster.ts')
  const before = await repository.git('status', '--porcelain')
  const { stdout } = await plan(repository.root, '--from', 'HEAD')
  assert.match(stdout, /^attic .*\n.*the cluster is removed/mu)
  assert.match(stdout, /^lab .*\n1 Service loses its address$/mu)
  assert.match(stdout, /^yard .*\n(?:.*\n)*?.*a new cluster/mu)
  assert.match(stdout, /^unchanged: shed$/mu)
  assert.equal(await repository.git('status', '--porcelain'), before)
})
