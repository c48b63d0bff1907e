import assert from 'node:assert/strict'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parseAllDocuments } from 'yaml'
import { kustomizeBuild } from '../support/kubectl.ts'
import { metallbOverlays, root } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'
import { treeOf } from './tree.ts'

test('the three clusters of the fleet are built as they are committed', async () => {
  const { code, stdout, stderr } = await metallbOverlays(['build', '--check'], { cwd: root })
  assert.equal(code, 0, stdout + stderr)
  assert.match(stdout, /^homelab +v0\.16\.1 +native +1 +4 +unchanged$/m)
  assert.match(stdout, /^jls +v0\.16\.1 +native +2 +2 +unchanged$/m)
  assert.match(stdout, /^local +v0\.16\.1 +native +1 +1 +unchanged$/m)
  assert.equal(stderr, '')
})

test('what the clusters change against their base is said', async () => {
  const { stdout } = await metallbOverlays(['build', '--check'], { cwd: root })
  assert.match(
    stdout,
    /^homelab against its base: l2Advertisements\.lan: why changed, nodeSelectors added, interfaces added$/m,
  )
})

for (const cluster of ['homelab', 'jls', 'local']) {
  test(`the real kustomize takes ${cluster}'s output for what was compiled`, async () => {
    const { stdout } = await metallbOverlays(['build', '--check', '--format', 'json', cluster], { cwd: root })
    const { release } = (JSON.parse(stdout) as { clusters: { release: string }[] }).clusters[0]!
    assert.equal(release, 'v0.16.1')
    const built = parseAllDocuments(await kustomizeBuild(path.join(root, 'overlays', cluster))).map(
      (each) => each.toJS() as { kind: string; metadata: { name: string } },
    )
    const committed = parseAllDocuments(treeOf(path.join(root, 'overlays', cluster))['config.yaml']!).map(
      (each) => each.toJS() as { kind: string; metadata: { name: string } },
    )
    const sorted = (objects: typeof built) =>
      objects.toSorted((a, b) => (a.kind + a.metadata.name < b.kind + b.metadata.name ? -1 : 1))
    assert.deepEqual(sorted(built), sorted(committed))
  })
}

test('a first build writes the overlay, a second one nothing', async () => {
  const cwd = await repository()
  const first = await metallbOverlays(['build'], { cwd })
  assert.equal(first.code, 0, first.stdout)
  assert.match(first.stdout, /^lab .* written$/m)
  const tree = treeOf(path.join(cwd, 'overlays'))
  assert.deepEqual(Object.keys(tree), ['lab/cluster.ts', 'lab/config.yaml', 'lab/kustomization.yaml'])
  const second = await metallbOverlays(['build'], { cwd })
  assert.match(second.stdout, /^lab .* unchanged$/m)
  assert.deepEqual(treeOf(path.join(cwd, 'overlays')), tree)
})

test('the command works from a folder below the repository', async () => {
  const cwd = await repository({ 'apps/web/values.yaml': '' })
  const { code, stdout } = await metallbOverlays(['build'], { cwd: path.join(cwd, 'apps/web') })
  assert.equal(code, 0, stdout)
  assert.match(stdout, /^lab .* written$/m)
})

test('a cluster with an error writes nothing and leaves what was there', async () => {
  const cwd = await repository()
  await metallbOverlays(['build'], { cwd })
  const before = treeOf(path.join(cwd, 'overlays/lab'))
  const broken = definition(soundFields('10.1.0.0/24, 10.1.0.7'))
  writeFileSync(path.join(cwd, 'overlays/lab/cluster.ts'), broken)
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 1)
  assert.match(stdout, /^error\[invalid-address-range\] /m)
  assert.match(stdout, /^ --> overlays\/lab\/cluster\.ts:3:\d+$/m)
  assert.deepEqual(treeOf(path.join(cwd, 'overlays/lab')), { ...before, 'cluster.ts': broken })
})

test('an error in one cluster keeps no other from being written', async () => {
  const cwd = await repository({ 'overlays/attic/cluster.ts': definition(`release: 'v0.16.1', pools: {}, nodez: {}`) })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 1)
  assert.match(stdout, /^attic .* refused +1 error$/m)
  assert.match(stdout, /^lab .* written$/m)
  assert.match(stdout, /"nodez" is no field here[^]*did you mean "nodes"\?/)
})

test('--check writes nothing, and fails where output is missing, changed or orphaned', async (t) => {
  const cwd = await repository()
  const check = () => metallbOverlays(['build', '--check'], { cwd })
  await t.test('missing', async () => {
    const { code, stdout } = await check()
    assert.equal(code, 1)
    assert.match(stdout, /^overlays\/lab\/config\.yaml is missing$/m)
    assert.deepEqual(Object.keys(treeOf(path.join(cwd, 'overlays'))), ['lab/cluster.ts'])
  })
  await metallbOverlays(['build'], { cwd })
  const file = path.join(cwd, 'overlays/lab/config.yaml')
  const text = treeOf(path.join(cwd, 'overlays/lab'))['config.yaml']!
  await t.test('changed', async () => {
    writeFileSync(file, `${text}# edited by hand\n`)
    const { code, stdout } = await check()
    assert.equal(code, 1)
    assert.match(stdout, /^overlays\/lab\/config\.yaml is changed$/m)
    assert.equal(treeOf(path.join(cwd, 'overlays/lab'))['config.yaml'], `${text}# edited by hand\n`)
    writeFileSync(file, text)
  })
  await t.test('orphaned, beside the output and in a folder without a definition', async () => {
    writeFileSync(path.join(cwd, 'overlays/lab/old.yaml'), text)
    mkdirSync(path.join(cwd, 'overlays/attic'))
    writeFileSync(path.join(cwd, 'overlays/attic/config.yaml'), text)
    const { code, stdout } = await check()
    assert.equal(code, 1)
    assert.match(stdout, /^overlays\/lab\/old\.yaml is orphaned$/m)
    assert.match(stdout, /^overlays\/attic\/config\.yaml is orphaned/m)
    const built = await metallbOverlays(['build'], { cwd })
    assert.equal(built.code, 0)
    assert.deepEqual(Object.keys(treeOf(path.join(cwd, 'overlays'))), [
      'lab/cluster.ts',
      'lab/config.yaml',
      'lab/kustomization.yaml',
    ])
  })
})

test('a file that was not generated is left alone', async () => {
  const own = 'resources: [mine.yaml]\n'
  const cwd = await repository({ 'overlays/lab/kustomization.yaml': own, 'overlays/lab/mine.yaml': '# mine\n' })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 2)
  assert.match(stdout, /overlays\/lab\/kustomization\.yaml is there already and was not generated/)
  const tree = treeOf(path.join(cwd, 'overlays/lab'))
  assert.deepEqual(Object.keys(tree), ['cluster.ts', 'kustomization.yaml', 'mine.yaml'])
  assert.equal(tree['kustomization.yaml'], own)
})

test('`output` names another folder of the repository', async () => {
  const cwd = await repository({
    'overlays/lab/cluster.ts': definition(`output: 'metallb/lab', ${soundFields('10.1.0.0/24')}`),
  })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0, stdout)
  assert.deepEqual(Object.keys(treeOf(path.join(cwd, 'metallb'))), ['lab/config.yaml', 'lab/kustomization.yaml'])
})

test('a folder that cannot be written is said in a sentence', async () => {
  const cwd = await repository({
    'overlays/lab/cluster.ts': definition(`output: 'metallb/lab', ${soundFields('10.1.0.0/24')}`),
    metallb: 'a file\n',
  })
  const { code, stdout, stderr } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 2)
  assert.match(stdout, /^error\[cannot-write\] metallb\/lab cannot be written: a file is in the way$/m)
  assert.doesNotMatch(stdout + stderr, /^ +at /m)
})

test('an overlap between two clusters on one segment refuses both', async () => {
  const segments = `segments: { lan: { subnet: '10.1.0.0/16' } }`
  const cluster = (addresses: string) =>
    definition(
      `release: 'v0.16.1', ${segments}, pools: { lan: { addresses: ['${addresses}'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }`,
    )
  const cwd = await repository({
    'overlays/lab/cluster.ts': cluster('10.1.0.0/28'),
    'overlays/attic/cluster.ts': cluster('10.1.0.8-10.1.0.20'),
  })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 1)
  assert.match(
    stdout,
    /10\.1\.0\.0\/28 of pool "lan" overlaps pool "lan" of cluster attic: 10\.1\.0\.8-10\.1\.0\.15 \(8 addresses\)/,
  )
  assert.match(stdout, /10\.1\.0\.8-10\.1\.0\.20 of pool "lan" overlaps pool "lan" of cluster lab/)
  const alone = await metallbOverlays(['build', 'lab'], { cwd })
  assert.equal(alone.code, 1, 'one cluster is checked against the others too')
  assert.deepEqual(Object.keys(treeOf(path.join(cwd, 'overlays'))), ['attic/cluster.ts', 'lab/cluster.ts'])
})

test('the legacy prod overlay is refused until it declares its exception', async (t) => {
  const refused = await metallbOverlays(['build', '--overlays', 'examples', 'prod'], { cwd: root })
  assert.equal(refused.code, 1)
  assert.match(
    refused.stdout,
    /^error\[release-differs-from-base\] release v0\.14\.9 is older than the base's v0\.16\.1/m,
  )
  assert.match(refused.stdout, /^ +--> overlays\/_base\/base\.ts:\d+:\d+ +the base is at v0\.16\.1$/m)
  const text = treeOf(path.join(root, 'examples/prod'))['cluster.ts']!
  const base = treeOf(path.join(root, 'overlays/_base'))
  const declared = (until: string) =>
    text
      .replace('import { defineCluster }', 'import { behind, defineCluster }')
      .replace(
        "release: 'v0.14.9',\n",
        `release: behind('v0.14.9', { because: 'predates the base', until: '${until}' }),\n`,
      )
  const build = async (until: string) => {
    const cwd = await repository({
      'overlays/_base/base.ts': base['base.ts']!,
      'examples/prod/cluster.ts': declared(until),
    })
    return metallbOverlays(['build', '--overlays', 'examples'], { cwd })
  }
  await t.test('declared', async () => {
    const { code, stdout } = await build('9999-12-31')
    assert.equal(code, 0, stdout)
    assert.match(stdout, /^prod against its base: release v0\.16\.1 -> v0\.14\.9$/m)
  })
  await t.test('expired', async () => {
    const { code, stdout } = await build('2020-01-31')
    assert.equal(code, 1)
    assert.match(stdout, /^error\[exception-expired\] the exception for release v0\.14\.9 ended on 2020-01-31$/m)
  })
})

test('a password in a definition is refused, and repeated nowhere', async () => {
  const fields = `release: 'v0.16.1', bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '10.1.0.1', password: 'geheim' } }`
  const cwd = await repository({ 'overlays/lab/cluster.ts': definition(fields) })
  for (const format of ['text', 'json']) {
    const { code, stdout, stderr } = await metallbOverlays(['build', '--format', format], { cwd })
    assert.equal(code, 1)
    assert.match(stdout, /password-in-definition/)
    assert.doesNotMatch(stdout + stderr, /geheim/)
  }
})

test('with --format json nothing else is on stdout, whatever a definition prints', async () => {
  const cwd = await repository({
    'overlays/lab/cluster.ts': `console.log('hello from the lab')\n${definition(soundFields('10.1.0.0/24'))}`,
  })
  const { code, stdout, stderr } = await metallbOverlays(['build', '--format', 'json'], { cwd })
  assert.equal(code, 0)
  assert.equal(stderr, 'hello from the lab\n')
  const { clusters } = JSON.parse(stdout) as { clusters: { name: string; result: string; files: object[] }[] }
  assert.deepEqual(
    clusters.map(({ name, result, files }) => [name, result, files]),
    [
      [
        'lab',
        'written',
        [
          { path: 'config.yaml', state: 'missing' },
          { path: 'kustomization.yaml', state: 'missing' },
        ],
      ],
    ],
  )
  assert.doesNotMatch(stdout, new RegExp(cwd))
})

test('a warning alone is clean, unless --fail-on warning says otherwise', async () => {
  const fields = `release: 'v0.16.1', segments: { lan: { subnet: '10.9.0.0/24' } }, pools: { lan: { addresses: ['10.1.0.0/28'], segment: 'lan' } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }`
  const cwd = await repository({ 'overlays/lab/cluster.ts': definition(fields) })
  const clean = await metallbOverlays(['build'], { cwd })
  assert.equal(clean.code, 0)
  assert.match(clean.stdout, /^warning\[pool-outside-segment\]/m)
  const strict = await metallbOverlays(['build', '--fail-on', 'warning'], { cwd })
  assert.equal(strict.code, 1)
})

test('what is not judged is listed with the fact that is missing', async () => {
  const cwd = await repository({
    'overlays/lab/cluster.ts': definition(
      `pools: { edge: { addresses: ['10.1.0.0/28'] } }, l2Advertisements: { edge: { ipAddressPools: ['edge'], interfaces: ['eth0'], nodeSelectors: [{ matchLabels: { rack: 'a' } }] } }`,
    ),
  })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0, stdout)
  for (const line of [
    'not judged for lack of Services: pool-nearly-full, requested-address-in-no-pool (lab)',
    'not judged for lack of a backend (judged as frr-k8s): backend-not-in-release (lab)',
    'not judged for lack of a release (judged as v0.16.1): release-differs-from-base (lab)',
    'not judged for lack of interfaces of nodes: interface-not-on-every-node, interface-on-no-node (lab)',
    'not judged for lack of nodes: announced-from-excluded-nodes, selector-matches-no-node (lab)',
    'not judged for lack of the Kubernetes version: kubernetes-refuses-crds (lab)',
  ]) {
    assert.ok(stdout.includes(`${line}\n`), `${line}\nis not in\n${stdout}`)
  }
})

test('an unchanged file is not written again', async () => {
  const cwd = await repository()
  await metallbOverlays(['build'], { cwd })
  const file = path.join(cwd, 'overlays/lab/kustomization.yaml')
  const { mtimeMs } = statSync(file)
  rmSync(path.join(cwd, 'overlays/lab/config.yaml'))
  await metallbOverlays(['build'], { cwd })
  assert.equal(statSync(file).mtimeMs, mtimeMs)
})

test('what an output folder held before it moved is orphaned', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0/24')) })
  const file = path.join(cwd, 'overlays/lab/cluster.ts')
  await metallbOverlays(['build'], { cwd })
  for (const [output, orphan] of [
    ['metallb/lab', 'overlays/lab/config.yaml'],
    ['metallb/attic', 'metallb/lab/config.yaml'],
  ] as const) {
    writeFileSync(file, definition(`output: '${output}', ${soundFields('10.1.0.0/24')}`))
    assert.match(
      (await metallbOverlays(['build', '--check'], { cwd })).stdout,
      new RegExp(`^${orphan} is orphaned`, 'm'),
    )
    assert.equal((await metallbOverlays(['build'], { cwd })).code, 0)
    assert.equal((await metallbOverlays(['build', '--check'], { cwd })).code, 0)
  }
  assert.deepEqual(Object.keys(treeOf(path.join(cwd, 'metallb'))), ['attic/config.yaml', 'attic/kustomization.yaml'])
  assert.deepEqual(Object.keys(treeOf(path.join(cwd, 'overlays'))), ['lab/cluster.ts'])
})

test('a file of another cluster beside an output is left alone', async () => {
  const other = '# Generated by metallb-overlays from the definition of cluster elsewhere.\nkind: Kustomization\n'
  const cwd = await repository({
    'overlays/lab/cluster.ts': definition(`output: 'metallb/lab', ${soundFields('10.1.0.0/24')}`),
    'metallb/elsewhere/config.yaml': other,
  })
  assert.equal((await metallbOverlays(['build'], { cwd })).code, 0)
  assert.equal(treeOf(path.join(cwd, 'metallb'))['elsewhere/config.yaml'], other)
})

test('a password of any shape is refused, and repeated nowhere', async () => {
  for (const password of [`{ secret: 'x', password: 'hunter3' }`, `['hunter4']`, '1234567', `{ secret: 'Hunter2!' }`]) {
    const fields = `release: 'v0.16.1', bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '10.1.0.1', password: ${password} } }`
    const cwd = await repository({ 'overlays/lab/cluster.ts': definition(fields) })
    const { code, stdout, stderr } = await metallbOverlays(['build'], { cwd })
    assert.equal(code, 1)
    assert.match(stdout, /^error\[password-in-definition\]/m)
    assert.doesNotMatch(stdout + stderr, /hunter\d|1234567/iu)
  }
})
