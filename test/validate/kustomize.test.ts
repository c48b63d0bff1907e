import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPool, kustomization, pool, validate, validateJson } from './run-validate.ts'

test('a value of a patch is found in the patch, any other one in its own file', async () => {
  const { sets } = await validateJson(
    {
      'base/kustomization.yaml': kustomization(['pool.yaml']),
      'base/pool.yaml': `${pool('lan', '10.0.0.0/24')}---\n${pool('edge', '10.0.0.256/32')}---\n${everyPool}spec: { ipAddressPoolSelectors: [{}] }\n`,
      'home/kustomization.yaml': kustomization(['../base'], 'namespace: metallb\npatches:\n  - path: lan.yaml\n'),
      'home/lan.yaml':
        'apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: { name: lan, namespace: metallb-system }\nspec:\n  addresses: [10.0.0.0/33]\n',
    },
    ['home'],
  )
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ file, line, column }) => [file, line, column]),
    [
      ['base/pool.yaml', 17, 7],
      ['home/lan.yaml', 5, 15],
    ],
  )
})

test('a value of an inline patch is found in the kustomization', async () => {
  const patch =
    'patches:\n  - target: { kind: IPAddressPool }\n    patch: |-\n      - op: replace\n        path: /spec/addresses/0\n        value: 10.0.0.0/33\n'
  const { sets } = await validateJson(
    {
      'kustomization.yaml': kustomization(['pool.yaml', 'l2.yaml'], patch),
      'pool.yaml': pool('lan', '10.0.0.0/24'),
      'l2.yaml': everyPool,
    },
    ['.'],
  )
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ file, line, column }) => [file, line, column]),
    [['kustomization.yaml', 11, 16]],
  )
})

test('an object that kustomize renamed is still found', async () => {
  const files = {
    'kustomization.yaml': kustomization(['pool.yaml'], 'namePrefix: home-\n'),
    'pool.yaml': `${pool('lan', '10.0.0.0/33')}---\n${everyPool}`,
  }
  const { sets } = await validateJson(files, ['.'])
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ file, line }) => [file, line]),
    [['pool.yaml', 8]],
  )
})

test('what would be fetched is left out, listed, and the rest is built', async () => {
  const remote = [
    'github.com/metallb/metallb/config/frr?ref=v0.14.8',
    'https://git.example/pools.yaml',
    'git::ssh://git@git.example/metallb//config',
    'git@git.example:metallb.git',
  ]
  const more = `helmCharts:\n  - { name: metallb, repo: https://charts.example, version: 0.14.8 }\npatches:\n  - path: speaker.yaml\n  - path: lan.yaml\n  - patch: |-\n      apiVersion: v1\n      kind: Namespace\n      metadata: { name: metallb-system, labels: { edge: "true" } }\n`
  const { code, sets } = await validateJson(
    {
      'kustomization.yaml': kustomization([...remote, 'pool.yaml'], more),
      'pool.yaml': `${pool('lan', '10.0.0.0/24')}---\n${everyPool}`,
      'lan.yaml':
        'apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: { name: lan, namespace: metallb-system }\nspec: { addresses: [10.0.0.0/33] }\n',
      'speaker.yaml': 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: speaker, namespace: metallb-system }\n',
    },
    ['.'],
  )
  assert.equal(code, 1)
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ file, line }) => [file, line]),
    [['lan.yaml', 4]],
  )
  assert.deepEqual(sets[0]?.notJudged, [
    ...remote.map((entry, index) => `${entry}, which is fetched from elsewhere (kustomization.yaml:${4 + index})`),
    'chart metallb, which is rendered by Helm (kustomization.yaml:10)',
    'speaker.yaml, which patches what is left out (kustomization.yaml:12)',
    'an inline patch, which patches what is left out (kustomization.yaml:14)',
  ])
})

test('without kustomize the files are read as they are, and that is said', async () => {
  const files = { 'kustomization.yaml': kustomization(['pool.yaml']), 'pool.yaml': pool('lan', '10.0.0.0/33') }
  const { code, stdout } = await validate(files, ['.'], { kustomize: false })
  assert.equal(code, 1)
  assert.match(stdout, /--> pool\.yaml:8:7/u)
  assert.match(stdout, /^not judged: patches, prefixes and generators; neither kustomize nor kubectl is on PATH/mu)
})

test('an entry that is not there is an error at its place, and the rest is judged', async () => {
  const files = {
    'kustomization.yaml': kustomization(['namespace.yaml', 'pool.yaml']),
    'pool.yaml': pool('lan', '10.0.0.0/33'),
  }
  const { code, sets } = await validateJson(files, ['.'])
  assert.equal(code, 1)
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, file, line }) => [name, file, line]),
    [
      ['missing-resource', 'kustomization.yaml', 4],
      ['invalid-address-range', 'pool.yaml', 8],
    ],
  )
})

test('an entry that is misspelt is an error, though nothing of MetalLB’s is left in the kustomization', async () => {
  const files = { 'lan/kustomization.yaml': kustomization(['pol.yaml']), 'lan/pool.yaml': pool('lan', '10.0.0.0/24') }
  const { code, stdout } = await validate(files, ['.'])
  assert.equal(code, 1)
  assert.match(stdout, /^error\[missing-resource\] pol\.yaml is not there\n --> lan\/kustomization\.yaml:4:5\n/mu)
  assert.match(stdout, /^help: did you mean pool\.yaml\?$/mu)
  assert.match(stdout, /^not judged: lan\/pool\.yaml; nobody applies it$/mu)
})

test('a kustomization without anything of MetalLB’s is not looked at, whatever it lacks', async () => {
  const files = { 'app/kustomization.yaml': kustomization(['web.yaml']), 'lan/pool.yaml': pool('lan', '10.0.0.0/24') }
  assert.equal((await validate(files, ['.'])).code, 0)
})

test('a file that is no YAML is told at its place, not as kustomize does', async () => {
  const files = {
    'kustomization.yaml': kustomization(['pool.yaml']),
    'pool.yaml': pool('lan', '10.0.0.0/24').replace('spec:', 'spec'),
  }
  const { code, sets } = await validateJson(files, ['.'])
  assert.equal(code, 1)
  const [told, ...more] = sets[0]!.diagnostics
  assert.deepEqual([told?.name, told?.file, more], ['yaml-syntax', 'pool.yaml', []])
})

test('what kustomize refuses is an error in its own words', async () => {
  const files = {
    'kustomization.yaml': kustomization(['pool.yaml'], 'patches: [lan.yaml]\n'),
    'pool.yaml': pool('lan', '10.0.0.0/24'),
  }
  const { code, stdout } = await validate(files, ['.'])
  assert.equal(code, 1)
  assert.match(stdout, /^error\[kustomize-fails\] kustomize cannot build this: .*\n --> kustomization\.yaml:3:1\n/mu)
  assert.match(stdout, /\(kustomize refuses this\)/u)
})

test('a kustomization that cannot be read is an error', async () => {
  const files = { 'kustomization.yaml': 'resources: [pool.yaml\n', 'pool.yaml': pool('lan', '10.0.0.0/24') }
  const { code, sets } = await validateJson(files, ['.'])
  assert.equal(code, 1)
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, file, line }) => [name, file, line]),
    [['yaml-syntax', 'kustomization.yaml', 2]],
  )
})

test('a component is judged where it is asked for', async () => {
  const files = {
    'parts/bgp/kustomization.yaml': kustomization(['pool.yaml']).replace(
      'v1beta1\nkind: Kustomization',
      'v1alpha1\nkind: Component',
    ),
    'parts/bgp/pool.yaml': pool('lan', '10.0.0.0/33'),
  }
  assert.equal((await validateJson(files, ['parts/bgp'])).code, 1)
  assert.deepEqual((await validateJson(files, ['.'])).sets, [])
})
