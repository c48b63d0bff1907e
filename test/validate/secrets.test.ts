import assert from 'node:assert/strict'
import { test } from 'node:test'
import { manifestsIn } from '../../src/gitops/sets.ts'
import { substitutesOf } from '../../src/gitops/substitutes.ts'
import { fileTree } from '../../src/io/file-tree.ts'
import { parseYaml } from '../../src/source/yaml-file.ts'
import { kustomization, pool, validate, validateJson } from './run-validate.ts'
import type { Files } from './run-validate.ts'

const peer = `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: { name: tor, namespace: metallb-system }
spec: { myASN: 65010, peerASN: 65001, peerAddress: 10.0.0.1, passwordSecret: { name: tor-bgp } }
---
`

const promises = {
  SOPS: 'apiVersion: v1\nkind: Secret\nmetadata: { name: tor-bgp, namespace: metallb-system }\nstringData: { password: "ENC[AES256_GCM,data:x]" }\nsops: { version: 3.9.0 }\n',
  ExternalSecret:
    'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: bgp, namespace: metallb-system }\nspec: { target: { name: tor-bgp } }\n',
  SealedSecret:
    'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: tor-bgp, namespace: metallb-system }\nspec: { encryptedData: { password: AgB } }\n',
  'an object of another operator with the name of the Secret':
    'apiVersion: onepassword.com/v1\nkind: OnePasswordItem\nmetadata: { name: tor-bgp, namespace: metallb-system }\nspec: { itemPath: vaults/lab/items/tor }\n',
  'one that names the Secret':
    'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: { name: tor, namespace: metallb-system }\nspec: { destination: { name: tor-bgp } }\n',
}

for (const [what, promise] of Object.entries(promises)) {
  test(`${what} counts as the promise of a Secret`, async () => {
    const { code, sets } = await validateJson({ 'bgp.yaml': `${peer}${promise}` }, ['bgp.yaml'])
    assert.deepEqual([code, sets[0]?.diagnostics], [0, []])
  })
}

test('what makes no Secret of that name there is no promise', async () => {
  const others = [
    'apiVersion: onepassword.com/v1\nkind: OnePasswordItem\nmetadata: { name: tor-bgp, namespace: lab }\n',
    'apiVersion: onepassword.com/v1\nkind: OnePasswordItem\nmetadata: { name: tor, namespace: metallb-system }\n',
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: tor-bgp, namespace: metallb-system }\n',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: tor-bgp, namespace: metallb-system }\n',
  ]
  for (const other of others) {
    const [code] = await missingIn({ 'bgp.yaml': `${peer}${other}` }, 'bgp.yaml')
    assert.equal(code, 1, other)
  }
})

test('without a promise the password is missing, and MetalLB takes nothing', async () => {
  const help = 'add a Secret "tor-bgp" of type kubernetes.io/basic-auth beside MetalLB'
  const whole = { 'bgp.yaml': peer, 'kustomization.yaml': kustomization(['bgp.yaml']) }
  assert.deepEqual(await missingIn(whole, '.'), [1, `unknown-password-secret: ${help}`])
  assert.deepEqual(await missingIn({ 'bgp.yaml': peer }, 'bgp.yaml'), [
    1,
    `unknown-password-secret: ${help}; what other files have is not seen here: validate them together`,
  ])
})

async function missingIn(files: Files, argument: string): Promise<readonly [code: number, ...errors: string[]]> {
  const { code, sets } = await validateJson(files, [argument])
  const errors = sets.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error')
  return [code, ...errors.map(({ name, help }) => `${name}: ${help}`)]
}

const bfdProfile =
  'apiVersion: metallb.io/v1beta1\nkind: BFDProfile\nmetadata: { name: fast, namespace: metallb-system }\n---\n'

const peerWith = (profile: string): string =>
  bfdProfile + peer.replace('passwordSecret: { name: tor-bgp }', `bfdProfile: ${profile}`)

const foundForProfile = async (profile: string): Promise<readonly string[]> => {
  const { sets } = await validateJson({ 'bgp.yaml': peerWith(profile) }, ['bgp.yaml', '--bgp-type', 'frr'])
  return sets.flatMap(({ diagnostics }) => diagnostics.map(({ severity, name }) => `${severity} ${name}`))
}

test('a BFD profile is there, misspelt or missing', async () => {
  assert.deepEqual(await foundForProfile('fast'), [])
  assert.deepEqual(await foundForProfile('fats'), ['error unknown-bfd-profile'])
  assert.deepEqual(await foundForProfile('slow'), ['error unknown-bfd-profile'])
})

test('an encrypted value of MetalLB’s own is not judged', async () => {
  const encrypted =
    'apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: { name: lan, namespace: metallb-system }\nspec:\n  addresses:\n    - ENC[AES256_GCM,data:x]\n    - 10.0.0.0/33\nsops: { version: 3.9.0 }\n'
  const { sets } = await validateJson({ 'pool.yaml': encrypted }, ['pool.yaml'])
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, line }) => [name, line]),
    [
      ['encrypted-value', 6],
      ['invalid-address-range', 7],
    ],
  )
})

const torWith = (spec: string) =>
  `apiVersion: metallb.io/v1beta2\nkind: BGPPeer\nmetadata: { name: tor, namespace: metallb-system }\nspec:\n  myASN: 65010\n  peerASN: 65001\n  peerAddress: 10.0.0.1\n${spec}`

const secretOf = (name: string, data: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: flux-system }\n${data}\n`

const fromSecret = (written: string, data: string) => ({
  'clusters/home/metallb.yaml':
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: metallb, namespace: flux-system }\nspec:\n  path: ./clusters/home/metallb\n  postBuild: { substituteFrom: [{ kind: Secret, name: cluster-secrets }] }\n',
  'clusters/home/settings.yaml': secretOf('cluster-secrets', data),
  'clusters/home/metallb/peer.yaml': written,
})

const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit']

async function assertUntold(files: Readonly<Record<string, string>>, argv: readonly string[], finding: RegExp) {
  for (const format of formats) {
    const { code, stdout, stderr } = await validate(files, [...argv, '--format', format])
    assert.equal(code, 1, stdout)
    assert.match(stdout, finding)
    assert.doesNotMatch(`${stdout}${stderr}`, /90210|hunter|correct horse/u)
  }
}

const untold = {
  'a number as password': [torWith('  password: 90210555\n'), /spec\.password is a value that is not shown/u],
  'a password beside a Secret': [
    torWith('  password: hunter5\n  passwordSecret: { name: tor-bgp }\n'),
    /password-and-secret/u,
  ],
  'a password in quotes with a comment': [
    torWith('  password: "hunter5 \\" x" # the old one\n  passwordSecret: { name: tor-bgp }\n'),
    /password-and-secret/u,
  ],
  'a password over several lines': [
    torWith('  password:\n    hunter5\n  passwordSecret: { name: tor-bgp }\n'),
    /password-and-secret/u,
  ],
  'a password on the line of another finding': [
    'apiVersion: metallb.io/v1beta2\nkind: BGPPeer\nmetadata: { name: tor, namespace: metallb-system }\nspec: { password: hunter5, myASN: 65010, peerASN: 65001, peerAddress: 10.0.0.300 }\n',
    /invalid-peer-address/u,
  ],
  'a password in JSON': [
    '{"apiVersion":"metallb.io/v1beta2","kind":"BGPPeer","metadata":{"name":"tor","namespace":"metallb-system"},"spec":{"password":"hunter5","myASN":65010,"peerASN":65001,"peerAddress":"10.0.0.300"}}\n',
    /invalid-peer-address/u,
  ],
  'a Secret that is no YAML': [
    `${torWith('')}---\n${secretOf('tor-bgp', 'stringData:\n  bgp: hunter5: correct horse')}`,
    /yaml-syntax/u,
  ],
} as const

for (const [what, [text, finding]] of Object.entries(untold)) {
  test(`not shown: ${what}`, () => assertUntold({ 'peer.yaml': text }, ['peer.yaml'], finding))
}

test('not shown: a password that a patch replaces', () =>
  assertUntold(
    {
      'peer.yaml': torWith('  passwordSecret: { name: tor-bgp }\n'),
      'kustomization.yaml': kustomization(
        ['peer.yaml'],
        'patches:\n  - target: { kind: BGPPeer }\n    patch: |-\n      - { op: add, path: /spec/password, value: hunter5 }\n',
      ),
    },
    ['.'],
    /password-and-secret/u,
  ))

test('the frame around a password is as wide as it was', async () => {
  const { stdout } = await validate(
    { 'peer.yaml': torWith('  password: hunter5 # old\n  passwordSecret: { name: tor-bgp }\n') },
    ['peer.yaml'],
  )
  assert.match(stdout, /^8 \| {3}password: \*{7} # old\n {2}\| {13}\^{7}$/mu)
})

test('not shown: what Flux takes from a Secret', async () => {
  await assertUntold(
    fromSecret(torWith('  password: "${PW}"\n'), 'stringData: { PW: "90210555" }'),
    ['.'],
    /\$\{PW\}.*Secret/u,
  )
  await assertUntold(
    fromSecret(torWith('').replace('10.0.0.1', '${TOR}'), 'stringData: { TOR: 10.90210.0.1 }'),
    ['.'],
    /\$\{TOR\}.*Secret/u,
  )
})

test('not shown: what Flux takes from a Secret, where another object clashes with it', async () => {
  const pools = `${pool('lan', '${LAN}')}---\n${pool('edge', '10.77.0.9/32')}`
  const { code, stdout } = await validate(fromSecret(pools, 'stringData: { LAN: 10.77.0.1-10.77.0.99 }'), ['.'])
  assert.equal(code, 1)
  assert.match(stdout, /overlapping-addresses/u)
  assert.doesNotMatch(stdout, /10\.77\.0\.(?:1|99)\b/u)
})

test('a Secret of Flux’s is read as Kubernetes reads it: base64 of UTF-8, and garbage ends nothing', async () => {
  const pools = pool('lan', '"${LAN}"', '10.0.0.0/33')
  const encoded = Buffer.from('10.0.0.0/24').toString('base64')
  for (const data of [`data: { LAN: "MTAuMC4wLjAvMjQ%", EDGE: "ä" }`, `data: { LAN: ${encoded} }`]) {
    const { code, sets } = await validateJson(fromSecret(pools, data), ['.'])
    assert.equal(code, 1)
    assert.equal(sets[0]?.diagnostics.find(({ severity }) => severity === 'error')?.name, 'invalid-address-range')
  }
})

test('the data of a Secret is UTF-8', () => {
  const files = Object.entries(fromSecret('', `data: { CITY: ${Buffer.from('Köln').toString('base64')} }`))
  const read = new Map(files.map(([file, text]) => [file, parseYaml(file, text)]))
  const tree = {
    ...fileTree(String),
    textOf: (file: string) => read.get(file)?.text,
    read: (file: string) => read.get(file),
  }
  const [flux] = manifestsIn('clusters/home/metallb.yaml', tree)
  assert.equal(substitutesOf(flux!, [...read.keys()], tree).values.get('CITY'), 'Köln')
})
