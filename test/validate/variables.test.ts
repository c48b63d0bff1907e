import assert from 'node:assert/strict'
import { test } from 'node:test'
import { substitute } from '../../src/gitops/variables.ts'
import { everyPool, kustomization, pool, validate, validateJson } from './run-validate.ts'

const flux = (postBuild: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: metallb, namespace: flux-system }
spec:
  path: ./clusters/home/metallb
  postBuild:
${postBuild}`

const cluster = (postBuild: string) => ({
  'clusters/home/metallb.yaml': flux(postBuild),
  'clusters/home/metallb/kustomization.yaml': kustomization(['pool.yaml']),
  'clusters/home/metallb/pool.yaml': `${pool('lan', '"${LAN_RANGE}"', '10.0.0.300/32')}---\n${everyPool}`,
})

test('a variable without a value is not judged, and everything else is', async () => {
  const { code, sets } = await validateJson(cluster('    substitute: {}\n'), ['clusters'])
  assert.equal(code, 1)
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, line, notJudged }) => [name, line, notJudged]),
    [
      ['unresolved-variable', 8, true],
      ['invalid-address-range', 9, undefined],
    ],
  )
})

test('the report says where the value would come from, and what to type', async () => {
  const { stdout } = await validate(cluster('    substituteFrom: [{ kind: Secret, name: cluster-secrets }]\n'), [
    'clusters',
  ])
  assert.match(
    stdout,
    /^not judged\[unresolved-variable\] "\$\{LAN_RANGE\}" has no value here\n --> clusters\/home\/metallb\/pool\.yaml:8:7$/mu,
  )
  assert.match(stdout, /--> clusters\/home\/metallb\.yaml:7:44 {2}Flux may take it from Secret cluster-secrets/u)
  assert.match(stdout, /silent for IPAddressPool "lan"/u)
  assert.match(stdout, /^help: --set LAN_RANGE=…/mu)
})

test('values come from substitute, from ConfigMaps of the repository, and from --set', async () => {
  const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { LAN_RANGE: 10.0.1.0/33 }\n'
  const fromConfigMap = {
    ...cluster('    substituteFrom: [{ kind: ConfigMap, name: settings }]\n'),
    'clusters/home/settings.yaml': settings,
  }
  const cases = [
    [cluster('    substitute: { LAN_RANGE: 10.0.1.0/33 }\n'), ['clusters']],
    [fromConfigMap, ['clusters']],
    [cluster('    substitute: { LAN_RANGE: 10.0.1.0/24 }\n'), ['clusters', '--set', 'LAN_RANGE=10.0.1.0/33']],
  ] as const
  for (const [files, argv] of cases) {
    const { sets } = await validateJson(files, argv)
    assert.deepEqual(
      sets[0]?.diagnostics.map(({ message }) => message.split(' ')[0]),
      ['"10.0.1.0/33"', '"10.0.0.300/32"'],
    )
  }
})

test('a missing number leaves the rest of its object to be judged', async () => {
  const peer =
    'apiVersion: metallb.io/v1beta2\nkind: BGPPeer\nmetadata: { name: tor, namespace: metallb-system }\nspec:\n  myASN: ${ASN}\n  peerASN: ${TOR_ASN}\n  peerAddress: 10.0.0.300\n'
  const { sets } = await validateJson({ 'peer.yaml': peer }, ['peer.yaml'])
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ line, notJudged }) => [line, notJudged]),
    [
      [5, true],
      [6, true],
      [7, undefined],
    ],
  )
})

test('a list that is a variable as a whole is not judged', async () => {
  const text = pool('lan').replace('addresses:\n', 'addresses: ${LAN_RANGES}\n')
  assert.deepEqual(
    (await validateJson({ 'pool.yaml': text }, ['pool.yaml'])).sets[0]?.diagnostics.map(({ name }) => name),
    ['unresolved-variable'],
  )
})

const substitutions = [
  ['${A}', 'ten', 'ten'],
  ['${A}', '64512', 64_512],
  ['${A:=192.0.2.0/24}', undefined, '192.0.2.0/24'],
  ['${A:-true}', undefined, true],
  ['${A:-5}', '', 5],
  ['${A-5}', '', null],
  ['${A}', '[10.0.0.0/24, 10.0.1.0/24]', ['10.0.0.0/24', '10.0.1.0/24']],
  ['${A}', '{ lan: edge }', { lan: 'edge' }],
  ['${A}', 'null', null],
  ['${A:-[]}', undefined, []],
  ['${A}', '"64512"', '64512'],
  ['${A}', '[10.0.0.0/24', '[10.0.0.0/24'],
  ['${A}', 'lan: edge', 'lan: edge'],
  ['[${A}]', '10.0.0.0/24', '[10.0.0.0/24]'],
  ['$${A}', 'ten', '${A}'],
  ['${A}.0/24', '192.0.2', '192.0.2.0/24'],
  ['65010:${A}', '100', '65010:100'],
  ['$A', 'ten', 'ten'],
] as const

const given = (values: readonly (readonly [string, string])[]) => ({
  values: new Map(values),
  secret: new Set<string>(),
})

for (const [text, value, expected] of substitutions) {
  test(`${text} with ${JSON.stringify(value)} becomes ${JSON.stringify(expected)}`, () => {
    const { object, unresolved } = substitute({ text }, given(value === undefined ? [] : [['A', value]]))
    assert.deepEqual([object, unresolved], [{ text: expected }, []])
  })
}

for (const text of ['${A}', '${A:0:3}', '$A', 'x-${A/b/c}']) {
  test(`${text} without a value stays`, () => {
    const { object, unresolved } = substitute({ text }, given([]))
    assert.deepEqual([object, unresolved], [{ text }, [{ path: ['text'], text, variable: 'A' }]])
  })
}

test('an object that opts out is left alone', () => {
  const object = { metadata: { annotations: { 'kustomize.toolkit.fluxcd.io/substitute': 'disabled' } }, raw: '${A}' }
  assert.deepEqual(substitute(object, given([['A', 'x']])), { object, unresolved: [], fromSecrets: [] })
})

test('a list that is a variable as a whole is judged by its value', async () => {
  const files = { 'pool.yaml': pool('lan').replace('addresses:\n', 'addresses: ${LAN_RANGES}\n') }
  const { sets } = await validateJson(files, ['pool.yaml', '--set', 'LAN_RANGES=[10.0.0.64/26, 10.0.1.0/33]'])
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, line }) => [name, line]),
    [['invalid-address-range', 7]],
  )
})
