import assert from 'node:assert/strict'
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parseAllDocuments } from 'yaml'
import { metallbOverlays } from '../cli/command.ts'
import { definition, repository, soundFields } from '../cli/lab.ts'
import { treeOf } from '../cli/tree.ts'
import { call, receive } from './request.ts'

const lab = definition(soundFields('10.1.0.0/24'))
const fleet = { 'overlays/lab/cluster.ts': lab, 'overlays/yard/cluster.ts': definition(soundFields('10.2.0.0/24')) }

/** `kind/name` of every document, as a reader of several documents takes them. */
function objectsIn(stdout: string): readonly string[] {
  return parseAllDocuments(stdout).map((document) => {
    assert.deepEqual(document.errors, [])
    const { kind, metadata } = document.toJS() as { kind: string; metadata: { name: string } }
    return `${kind}/${metadata.name}`
  })
}

const generated = ['IPAddressPool/edge-pool', 'L2Advertisement/edge']

test('the resources of the folder are printed, and nothing is said or written', async () => {
  const request = receive(fleet)
  const before = treeOf(request.server)
  const { code, stdout, stderr } = await call(request, { at: 'overlays/lab' })
  assert.equal(stderr, '')
  assert.equal(code, 0)
  assert.deepEqual(objectsIn(stdout), generated)
  assert.match(stdout, /10\.1\.0\.0\/24/u)
  assert.deepEqual(treeOf(request.server), before)
})

test('what is printed is what build writes for Argo CD', async () => {
  const own = definition(`gitops: 'argocd', ${soundFields('10.1.0.0/24')}`)
  const { stdout } = await call(receive({ 'overlays/lab/cluster.ts': own }), { at: 'overlays/lab' })
  const plain = await call(receive(fleet), { at: 'overlays/lab' })
  assert.equal(stdout, plain.stdout)
})

const parameters = (value: unknown): Readonly<Record<string, string>> => ({
  ARGOCD_APP_PARAMETERS: JSON.stringify(value),
})

const placesOfYard = [
  { title: 'its folder', at: 'overlays/yard', env: parameters(null) },
  {
    title: 'the folder of all and a parameter',
    at: 'overlays',
    env: parameters([{ name: 'cluster', string: 'yard' }]),
  },
  { title: 'the root and a parameter', at: '.', env: parameters([{ name: 'cluster', string: 'yard' }]) },
  { title: 'the folder of all and a variable', at: 'overlays', env: { ARGOCD_ENV_CLUSTER: 'yard' } },
  { title: 'its folder and a parameter', at: 'overlays/yard', env: parameters([{ name: 'cluster', string: 'yard' }]) },
]

for (const { title, at, env } of placesOfYard) {
  test(`a cluster is found by ${title}`, async () => {
    const { code, stdout, stderr } = await call(receive(fleet), { at, env })
    assert.equal(code, 0, stderr)
    assert.match(stdout, /10\.2\.0\.0\/24/u)
  })
}

const attic = `
release: v0.16.1
backend: native
pools: { edge-pool: { addresses: [10.3.0.0/24], segment: routed } }
l2Advertisements: { edge: { ipAddressPools: [edge-pool] } }
`

test('a definition in YAML is one too', async () => {
  const files = { ...fleet, 'overlays/attic/cluster.yaml': attic }
  const { code, stdout, stderr } = await call(receive(files), { at: 'overlays/attic' })
  assert.equal(code, 0, stderr)
  assert.deepEqual(objectsIn(stdout), generated)
})

test('a cluster is found by the folder that it is generated into', async () => {
  const own = definition(`output: 'metallb/prod', ${soundFields('10.1.0.0/24')}`)
  const files = { ...fleet, 'overlays/lab/cluster.ts': own, 'metallb/prod/config.yaml': '' }
  const { code, stdout } = await call(receive(files), { at: 'metallb/prod' })
  assert.equal(code, 0)
  assert.match(stdout, /10\.1\.0\.0\/24/u)
})

const usages = [
  {
    title: 'several clusters and no parameter',
    at: 'overlays',
    env: {},
    says: 'the folder has several clusters: lab, yard',
  },
  { title: 'an unknown cluster', at: 'overlays', env: { ARGOCD_ENV_CLUSTER: 'yart' }, says: 'did you mean "yard"?' },
  {
    title: "another cluster than the folder's",
    at: 'overlays/lab',
    env: { ARGOCD_ENV_CLUSTER: 'yard' },
    says: 'the folder is of cluster lab, and the parameter cluster says "yard"',
  },
  {
    title: 'a parameter that is a list',
    at: 'overlays/lab',
    env: parameters([{ name: 'cluster', array: ['lab'] }]),
    says: 'the parameter cluster is no text',
  },
]

for (const { title, at, env, says } of usages) {
  test(`${title}: nothing is printed, and it is said why`, async () => {
    const { code, stdout, stderr } = await call(receive(fleet), { at, env })
    assert.equal(stdout, '')
    assert.notEqual(code, 0)
    assert.ok(stderr.includes(says), stderr)
  })
}

test('an error prints nothing, and names its place in the repository', async () => {
  const clash = { ...fleet, 'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0/33')) }
  const request = receive(clash)
  const { code, stdout, stderr } = await call(request, { at: 'overlays/lab' })
  assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  assert.match(stderr, /^overlays\/lab\/cluster\.ts:3:\d+: error\[[-a-z]+\]: .*10\.1\.0\.0\/33/u)
  assert.match(stderr, /cluster lab: nothing is generated\n$/u)
  assert.ok(!stderr.includes(path.basename(request.folder)), stderr)
  assert.ok(!stderr.includes('\u001B'))
})

test('a broken neighbour does not stop a cluster, a clash with a sound one does', async () => {
  const broken = { ...fleet, 'overlays/yard/cluster.ts': 'export default {' }
  const beside = await call(receive(broken), { at: 'overlays/lab' })
  const said = 'overlays/yard/cluster.ts is not judged along: it gives no cluster, and build says why\n'
  assert.deepEqual({ code: beside.code, stderr: beside.stderr }, { code: 0, stderr: said })
  const segment = `segments: { lan: { subnet: '10.1.0.0/16', gateway: '10.1.255.254' } }`
  const onLan = (address: string): string => definition(`${soundFields(address).replace('routed', 'lan')}, ${segment}`)
  const clash = { 'overlays/lab/cluster.ts': onLan('10.1.0.0/24'), 'overlays/yard/cluster.ts': onLan('10.1.0.128/25') }
  const { code, stdout, stderr } = await call(receive(clash), { at: 'overlays/lab' })
  assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  assert.match(stderr, /error\[overlap-with-other-cluster\].*\n {2}overlays\/yard\/cluster\.ts:3:/u)
})

test('a warning stops a cluster only where the application says so', async () => {
  const warned = { 'overlays/lab/cluster.ts': definition(soundFields('10.1.0.5/24')) }
  const passing = await call(receive(warned), { at: 'overlays/lab' })
  assert.equal(passing.code, 0, passing.stderr)
  assert.match(passing.stderr, /^overlays\/lab\/cluster\.ts:3:\d+: warning\[/u)
  const { code, stdout, stderr } = await call(receive(warned), {
    at: 'overlays/lab',
    env: { ARGOCD_ENV_FAIL_ON: 'warning' },
  })
  assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  assert.match(stderr, /nothing is generated/u)
})

test('what is in a baseline stops nothing, wherever the tree was cut', async () => {
  const silent = definition(soundFields('10.1.0.0/24').replace('l2Advertisements', 'bgpAdvertisements'))
  const cwd = await repository({ 'overlays/lab/cluster.ts': silent })
  await metallbOverlays(['build', '--write-baseline', 'known.json'], { cwd })
  const known = readFileSync(path.join(cwd, 'known.json'), 'utf8')
  const request = receive({ 'lab/cluster.ts': silent, 'known.json': known })
  const where = { at: 'lab', source: 'overlays/lab' }
  assert.equal((await call(request, where)).code, 1)
  const env = { ARGOCD_ENV_BASELINE: 'overlays/known.json' }
  const { code, stdout, stderr } = await call(request, { ...where, env })
  assert.equal(code, 0, stderr)
  assert.deepEqual(objectsIn(stdout), ['IPAddressPool/edge-pool', 'BGPAdvertisement/edge'])
  const gone = await call(request, { ...where, env: { ARGOCD_ENV_BASELINE: 'overlays/nowhere.json' } })
  assert.deepEqual({ code: gone.code, stdout: gone.stdout }, { code: 2, stdout: '' })
  assert.match(gone.stderr, /overlays\/nowhere\.json: this cannot be read/u)
  const outside = await call(request, { ...where, env: { ARGOCD_ENV_BASELINE: '../../passwd' } })
  assert.deepEqual({ code: outside.code, stdout: outside.stdout }, { code: 2, stdout: '' })
  assert.match(outside.stderr, /the baseline \.\.\/\.\.\/passwd is outside of the repository/u)
})

test('no resources are an error: an empty answer would prune all that is there', async () => {
  const empty = { 'overlays/lab/cluster.ts': definition(`release: 'v0.16.1'`) }
  const { code, stdout, stderr } = await call(receive(empty), { at: 'overlays/lab' })
  assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  assert.match(stderr, /^error: cluster lab has no resources of its own, and to generate nothing would prune all$/mu)
})

test('an exception that has ended stops no running cluster', async () => {
  const ended = `release: behind('v0.14.9', { because: 'the move', until: '2020-01-31' }), extends: { release: 'v0.16.1' }`
  const own = definition(
    `${ended}, ${soundFields('10.1.0.0/24').replace("release: 'v0.16.1', ", '')}`,
    `import { behind } from 'metallb-overlays'`,
  )
  const { code, stdout, stderr } = await call(receive({ 'overlays/lab/cluster.ts': own }), { at: 'overlays/lab' })
  assert.equal(code, 0, stderr)
  assert.deepEqual(objectsIn(stdout), generated)
})

test('many errors are told shortly', async () => {
  const pools = Array.from(
    { length: 200 },
    (_, index) => `'p${index}': { addresses: ['10.0.0.0/${40 + index}'] }`,
  ).join(', ')
  const many = { 'overlays/lab/cluster.ts': definition(`release: 'v0.16.1', backend: 'native', pools: { ${pools} }`) }
  const { code, stderr } = await call(receive(many), { at: 'overlays/lab' })
  assert.equal(code, 1)
  assert.ok(stderr.length < 12_000, String(stderr.length))
  assert.match(stderr, /\nand \d+ more: \d+ errors/u)
})

test('what definitions print is talk, shortened, and never among the manifests', async () => {
  const talkative = `console.log('loading')\nconsole.error('x'.repeat(9000))\n${lab}`
  const { code, stdout, stderr } = await call(receive({ 'overlays/lab/cluster.ts': talkative }), { at: 'overlays/lab' })
  assert.equal(code, 0)
  assert.deepEqual(objectsIn(stdout), generated)
  assert.match(stderr, /^loading\nx+\nand \d+ more characters that definitions print\n$/u)
  assert.ok(stderr.length < 2200)
})

const pastTheConsole = [
  { title: 'to the descriptor', lines: ["import { writeSync } from 'node:fs'", "writeSync(1, 'kind: Stray\\n')"] },
  {
    title: 'by a program that it starts',
    lines: [
      "import { execFileSync } from 'node:child_process'",
      "execFileSync('echo', ['kind: Stray'], { stdio: 'inherit' })",
    ],
  },
]

for (const { title, lines } of pastTheConsole) {
  test(`what a definition writes past the console, ${title}, is not among the manifests`, async () => {
    const quiet = await call(receive(fleet), { at: 'overlays/lab' })
    for (const [file, text] of Object.entries(fleet)) {
      const chatty = receive({ ...fleet, [file]: [...lines, text].join('\n') })
      const { code, stdout } = await call(chatty, { at: 'overlays/lab' })
      assert.deepEqual([code, stdout], [0, quiet.stdout], file)
    }
  })
}

test('a path that a definition throws with is told without the temporary folder', async () => {
  const throwing = `import { fileURLToPath } from 'node:url'\nthrow new Error('no ' + fileURLToPath(import.meta.url))\n${lab}`
  const request = receive({ 'overlays/lab/cluster.ts': throwing })
  const { code, stderr } = await call(request, { at: 'overlays/lab' })
  assert.equal(code, 1)
  assert.match(
    stderr,
    /^overlays\/lab\/cluster\.ts:2:\d+: error\[definition-throws\]: .*no overlays\/lab\/cluster\.ts\n/u,
  )
  assert.ok(!stderr.includes('_cmp_server'), stderr)
})

const shared = `import { defineBase } from 'metallb-overlays'\nexport const base = defineBase({ backend: 'native', release: 'v0.16.1' })\n`
const importing = definition(
  `extends: base, ${soundFields('10.1.0.0/24').replace("release: 'v0.16.1', backend: 'native', ", '')}`,
  `import { base } from '../_base/base.ts'`,
)

test('a tree that is cut down to the overlays is enough', async () => {
  const request = receive({ '_base/base.ts': shared, 'lab/cluster.ts': importing })
  const { code, stdout, stderr } = await call(request, { at: 'lab', source: 'infra/overlays/lab' })
  assert.equal(code, 0, stderr)
  assert.deepEqual(objectsIn(stdout), generated)
})

test('a tree without what is shared fails, and says what was cut off', async () => {
  const request = receive({ 'cluster.ts': importing })
  const { code, stdout, stderr } = await call(request, { at: '.', source: 'infra/overlays/lab' })
  assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  assert.match(
    stderr,
    /Cannot find module 'infra\/overlays\/_base\/base\.ts' imported from infra\/overlays\/lab\/cluster\.ts/u,
  )
  assert.match(
    stderr,
    /only infra\/overlays\/lab of the repository is here \(argocd\.argoproj\.io\/manifest-generate-paths\)/u,
  )
})

test('a tree of one overlay is generated under its own name, and other requests are not looked at', async () => {
  const request = receive({ 'cluster.ts': lab })
  symlinkSync(request.folder, path.join(request.server, 'another-request'))
  const { code, stdout, stderr } = await call(request, {
    at: '.',
    source: 'overlays/lab',
    env: { ARGOCD_ENV_CLUSTER: 'lab' },
  })
  assert.equal(code, 0, stderr)
  assert.deepEqual(objectsIn(stdout), generated)
  assert.match(stderr, /^only overlays\/lab of the repository is here/u)
})

test('overlays beside the tree are nobody’s', async () => {
  const request = receive({ 'docs/README.md': '' })
  symlinkSync(receive(fleet).folder, path.join(request.server, 'overlays'))
  const { code, stdout, stderr } = await call(request, { at: 'docs' })
  assert.equal(stdout, '')
  assert.equal(code, 2)
  assert.match(stderr, /docs has no definition, and there is no folder "overlays" around it/u)
})

test('a link within the tree is followed', async () => {
  const request = receive({ 'clusters/lab/cluster.ts': lab, 'overlays/.keep': '' })
  symlinkSync('../clusters/lab', path.join(request.folder, 'overlays/lab'))
  const { code, stdout, stderr } = await call(request, { at: 'overlays/lab' })
  assert.equal(code, 0, stderr)
  assert.deepEqual(objectsIn(stdout), generated)
})

test('requests at the same time do not disturb each other', async () => {
  const requests = Array.from({ length: 5 }, (_, index) =>
    receive({ 'overlays/lab/cluster.ts': definition(soundFields(`10.${index}.0.0/24`)) }),
  )
  const outcomes = await Promise.all(requests.map((request) => call(request, { at: 'overlays/lab' })))
  for (const [index, { code, stdout, stderr }] of outcomes.entries()) {
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    assert.ok(stdout.includes(`- 10.${index}.0.0/24\n`), stdout)
  }
})

test('neighbours that never end leave the less time to each other, for Argo CD does not wait for them all', async () => {
  const endless = { 'overlays/a/cluster.ts': 'for (;;) ;', 'overlays/b/cluster.ts': 'for (;;) ;' }
  const request = receive({ ...endless, 'overlays/lab/cluster.ts': 'for (;;) ;' })
  const { code, stdout, stderr } = await call(request, { at: 'overlays/lab', words: ['generate', '--time-limit', '2'] })
  assert.deepEqual([code, stdout], [1, ''])
  assert.match(stderr, /the definition did not end within 1 s\n/u)
})
