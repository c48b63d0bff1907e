import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definition, soundFields } from '../cli/lab.ts'
import { attic, config, krm, listOf, pool } from './resource-lists.ts'

const here = (file: string, index: string) => ({
  'config.kubernetes.io/path': file,
  'config.kubernetes.io/index': index,
})

test('items are judged as one set, and told in results and on the standard error', async () => {
  const validation = config('ClusterValidation', { release: '0.14.9', backend: 'frr' })
  const two = pool('two', '10.0.0.128/25', here('pools.yaml', '1'))
  const { code, items, results, stderr } = await krm(
    listOf(validation, pool('one', '10.0.0.0/24', here('pools.yaml', '0')), two),
  )
  assert.equal(code, 1)
  assert.equal(items.length, 2)
  const overlap = results.find(({ tags }) => tags.rule === 'overlapping-addresses')
  assert.equal(overlap?.severity, 'error')
  assert.deepEqual([overlap.resourceRef?.name, overlap.field?.path], ['two', 'spec.addresses[0]'])
  assert.deepEqual(overlap.file, { path: 'pools.yaml', index: 1 })
  assert.match(
    stderr,
    /^error\[overlapping-addresses\] IPAddressPool metallb-system\/two spec\.addresses\[0\] \(pools\.yaml\): /mu,
  )
})

test('the release and the backend count', async () => {
  const old = await krm(withPeer('v0.14.8'))
  assert.ok(
    old.results.some(({ tags }) => tags.rule === 'unknown-field'),
    old.stderr,
  )
  const newest = await krm(withPeer('v0.16.1'))
  assert.ok(!newest.results.some(({ tags }) => tags.rule === 'unknown-field'), newest.stderr)
})

test('what came in goes out as it was, comments and texts that look like numbers included', async () => {
  const items = `items:
- apiVersion: v1
  kind: ConfigMap # of somebody else
  metadata: {name: odd, labels: {version: "1.10", "on": 'yes'}}
  data:
    big: 12345678901234567890
    empty:
    octal: 0755
    text: |
      two
       lines
`
  const { code, stdout } = await krm(`apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n${items}`)
  assert.equal(code, 0)
  for (const part of [
    'ConfigMap # of somebody else',
    `version: "1.10", "on": 'yes'`,
    'big: 12345678901234567890',
    'empty:\n',
    'octal: 0755',
    '|\n',
  ])
    assert.ok(stdout.includes(part), stdout)
})

test('a definition that Argo CD applies has what Argo CD wants in its resources', async () => {
  const text = definition(`${soundFields('10.2.0.0/24')}, gitops: 'argocd'`)
  const lists = [
    await krm(listOf(config('ClusterOverlay', { ...attic, gitops: 'argocd' }))),
    await krm(listOf(config('ClusterOverlay', { definition: './attic/cluster.ts' })), { 'attic/cluster.ts': text }),
  ]
  for (const { items, stderr } of lists) {
    assert.equal(items.length, 2, stderr)
    for (const { metadata } of items) {
      assert.ok(Object.keys(metadata.annotations ?? {}).some((key) => key.startsWith('argocd.argoproj.io/')))
    }
  }
})

test('a definition in the spec becomes items, beside those that came in', async () => {
  const foreign = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'tor', namespace: 'metallb-system' } }
  const { code, items, stderr } = await krm(listOf(config('ClusterOverlay', attic), foreign))
  assert.deepEqual(
    [code, items.map(({ kind, metadata }) => `${kind}/${metadata.name}`)],
    [0, ['Secret/tor', 'IPAddressPool/lan', 'L2Advertisement/lan']],
    stderr,
  )
})

test('what was generated before is replaced where it is, and keeps its file', async () => {
  const before = pool('lan', '10.9.0.0/24', here('lan.yaml', '0'))
  const { items, stdout } = await krm(listOf(config('ClusterOverlay', attic), before))
  assert.deepEqual(
    items.map(({ kind }) => kind),
    ['IPAddressPool', 'L2Advertisement'],
  )
  assert.deepEqual(items[0]?.metadata.annotations, here('lan.yaml', '0'))
  assert.ok(stdout.includes('10.2.0.16/28') && !stdout.includes('10.9.0.0'), stdout)
})

test('a definition that is refused generates nothing, and drops nothing', async () => {
  const wrong = {
    ...attic,
    pools: { lan: { addresses: ['10.2.0.16/33'] } },
    release: { behind: 'v0.1.0', because: 'why', until: '2099-01-01' },
  }
  const { code, items, results, stderr } = await krm(
    listOf(config('ClusterOverlay', wrong), pool('old', '10.0.0.16/28')),
  )
  assert.deepEqual([code, items.map(({ metadata }) => metadata.name)], [1, ['old']])
  assert.deepEqual(
    results
      .filter(({ severity }) => severity === 'error')
      .map(({ field }) => field?.path)
      .toSorted(),
    ['spec.pools.lan.addresses[0]', 'spec.release.behind'],
  )
  assert.match(stderr, /^error\[invalid-address-range\] ClusterOverlay attic spec\.pools\.lan\.addresses\[0\]: /mu)
})

test('a definition can extend a base beside the kustomization, in YAML and in TypeScript', async () => {
  const { release, backend, ...own } = attic
  const bases = {
    'base.yaml': `release: ${release}\nbackend: ${backend}\n`,
    'base.ts': `export const base = { release: '${release}', backend: '${backend}' }\n`,
  }
  for (const name of Object.keys(bases)) {
    const { code, items, stderr } = await krm(
      listOf(config('ClusterOverlay', { ...own, extends: `../base/${name}` })),
      Object.fromEntries(
        Object.entries(bases)
          .map(([file, text]) => [`base/${file}`, text])
          .concat([['app/kustomization.yaml', '']]),
      ),
      'app',
    )
    assert.deepEqual([code, items.length], [0, 2], stderr)
  }
})

test('a definition in a file is compiled beside its fleet', async () => {
  const files = {
    'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0/24')),
    'overlays/attic/cluster.yaml':
      'release: v0.16.1\nbackend: native\nsegments: { lan: { subnet: 10.1.0.0/24 } }\npools: { lan: { addresses: [10.1.0.16/33] } }\n',
    'app/kustomization.yaml': '',
  }
  const lab = await krm(listOf(config('ClusterOverlay', { definition: '../overlays/lab/cluster.ts' })), files, 'app')
  assert.deepEqual([lab.code, lab.items.map(({ kind }) => kind)], [0, ['IPAddressPool', 'L2Advertisement']], lab.stderr)
  const refused = await krm(
    listOf(config('ClusterOverlay', { definition: '../overlays/attic/cluster.yaml' })),
    files,
    'app',
  )
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /^error\[invalid-address-range\] overlays\/attic\/cluster\.yaml:4:29: /mu)
  assert.deepEqual(refused.results.find(({ severity }) => severity === 'error')?.file, {
    path: 'overlays/attic/cluster.yaml',
  })
})

test('a ConfigMap is a functionConfig, as kpt has it, and none is one too', async () => {
  const map = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'check' },
    data: { release: 'v0.14.9', failOn: 'warning' },
  }
  assert.equal((await krm(listOf(map, pool('lan', '10.0.0.16/28')))).code, 1, 'nothing announces the pool')
  assert.equal((await krm(listOf(undefined, pool('lan', '10.0.0.16/28')))).code, 0)
})

const unusable: readonly (readonly [title: string, input: string, told: RegExp])[] = [
  ['nothing', ' \n', /^error: the standard input is empty$/mu],
  ['no YAML', 'items: [\n', /^error: the standard input is no ResourceList: line 2: /mu],
  ['another kind', 'apiVersion: v1\nkind: List\nitems: []\n', /is no ResourceList: it is of kind List$/mu],
  ['no object', '- a\n', /is no ResourceList: it has no apiVersion and kind$/mu],
  [
    'items that are no list',
    'apiVersion: v1\nkind: ResourceList\nitems: lan\n',
    /the items of the ResourceList are no list$/mu,
  ],
  [
    'an item that is no object',
    'apiVersion: v1\nkind: ResourceList\nitems: [{}, null]\n',
    /items\[1\] of the ResourceList is no object$/mu,
  ],
  [
    'a foreign functionConfig',
    listOf({ apiVersion: 'apps/v1', kind: 'Deployment' }),
    /functionConfig is of apps\/v1, kind Deployment$/mu,
  ],
  ['an unknown kind of ours', listOf(config('ClusterOverlays', {})), /kind: ClusterOverlay or ClusterValidation$/mu],
  ['a misspelt field', listOf(config('ClusterValidation', { relase: 'v0.16.1' })), /did you mean "release"\?$/mu],
  [
    'a backend that is none',
    listOf(config('ClusterValidation', { backend: 'bird' })),
    /"bird" is none of native, frr, frr-k8s$/mu,
  ],
  [
    'a release that is a list',
    listOf(config('ClusterValidation', { release: ['v0.16.1'] })),
    /^error: release: \["v0\.16\.1"\] is no text$/mu,
  ],
  [
    'a release that is a number',
    listOf(config('ClusterValidation', { release: 0.16 })),
    /^error: release: 0\.16 is no text$/mu,
  ],
  [
    'a spec that is a list',
    listOf(config('ClusterValidation', [])),
    /^error: spec: \[\] of the functionConfig has no fields$/mu,
  ],
  [
    'a spec that is a number',
    listOf({ ...config('ClusterValidation', {}), spec: 3 }),
    /^error: spec: 3 of the functionConfig has no fields$/mu,
  ],
  [
    'a spec that is a text',
    listOf({ ...config('ClusterValidation', {}), spec: 'x' }),
    /^error: spec: "x" of the functionConfig has no fields$/mu,
  ],
  ['two lists', `${listOf(undefined)}---\n${listOf(undefined)}`, /is no ResourceList: it has 2 documents$/mu],
  ['a release that never was', listOf(config('ClusterValidation', { release: 'v0.1.0' })), /v0\.1\.0/u],
  [
    'an overlay without a spec',
    listOf({ apiVersion: 'metallb-overlays/v1alpha1', kind: 'ClusterOverlay', metadata: { name: 'lab' } }),
    /functionConfig lab has no spec$/mu,
  ],
  [
    'a file that is no definition',
    listOf(config('ClusterOverlay', { definition: './lab.ts' })),
    /spec\.definition: \.\/lab\.ts is no definition$/mu,
  ],
  [
    'resources that are written',
    listOf(config('ClusterOverlay', { resources: { fromKustomization: 'clusters' } })),
    /^error: spec\.resources: /mu,
  ],
]

for (const [title, input, told] of unusable) {
  test(`${title} is wrong usage, in a sentence`, async () => {
    const { code, stdout, stderr } = await krm(input)
    assert.deepEqual([code, stdout], [2, ''])
    assert.match(stderr, told)
    assert.ok(stderr.split('\n').length <= 3, stderr)
  })
}

/** A pool, and a peer with a field that came with v0.14.9. */
function withPeer(release: string): string {
  const peer = {
    apiVersion: 'metallb.io/v1beta2',
    kind: 'BGPPeer',
    metadata: { name: 'tor', namespace: 'metallb-system' },
    spec: { myASN: 1, dynamicASN: 'internal', peerAddress: '10.0.0.1' },
  }
  return listOf(config('ClusterValidation', { release }), pool('lan', '10.0.0.16/28'), peer)
}
