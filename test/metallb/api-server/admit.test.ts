import assert from 'node:assert/strict'
import { test } from 'node:test'
import { admit } from '../../../src/metallb/api-server/admit.ts'
import type { Release } from '../../../src/release/releases.ts'
import { advertisement, peer, pool, profile } from './objects.ts'

type Case = {
  readonly says: string
  readonly object: unknown
  readonly release?: Release
  /** Name and path of each error. */
  readonly errors: readonly string[]
  readonly message?: RegExp
}

const cases: readonly Case[] = [
  { says: 'a plain pool is taken', object: pool({ addresses: ['10.0.0.0/24'] }), errors: [] },
  {
    says: 'null under a field with a default counts as absent',
    object: pool({ addresses: [], autoAssign: null }),
    errors: [],
  },
  {
    says: 'null under a required field counts as absent',
    object: pool({ addresses: null }),
    errors: ['schema spec.addresses'],
    message: /null, which counts as absent/,
  },
  {
    says: 'null in a list stays and is refused',
    object: pool({ addresses: [null] }),
    errors: ['schema spec.addresses[0]'],
  },
  { says: 'a pool without spec', object: pool(undefined), errors: ['schema the object'], message: /spec is missing/ },
  {
    says: 'an advertisement whose spec is null is taken',
    object: { ...advertisement({}), spec: null },
    errors: [],
  },
  {
    says: 'a string for a boolean',
    object: pool({ addresses: [], autoAssign: 'yes' }),
    errors: ['schema spec.autoAssign'],
    message: /"yes", but must be true or false/,
  },
  {
    says: 'every fault is named',
    object: profile({ receiveInterval: 9, minimumTtl: 255, echoMode: 1 }),
    errors: ['schema spec.echoMode', 'schema spec.minimumTtl', 'schema spec.receiveInterval'],
  },
  { says: 'integer formats are not enforced', object: advertisement({ localPref: 4294967295 }), errors: [] },
  { says: 'a fraction is no integer', object: advertisement({ localPref: 1.5 }), errors: ['schema spec.localPref'] },
  {
    says: 'more than an int64 is no integer',
    object: advertisement({ localPref: 1e19 }),
    errors: ['schema spec.localPref'],
  },
  {
    says: 'an object where a string belongs loses its fields',
    object: peer({ myASN: 64512, vrf: { name: 'red' } }),
    errors: ['schema spec.vrf', 'unknown-field spec.vrf.name'],
  },
  {
    says: 'a misspelt field',
    object: pool({ addresses: [], avoidBuggyIps: true }),
    errors: ['unknown-field spec.avoidBuggyIps'],
    message: /did you mean avoidBuggyIPs/,
  },
  {
    says: 'a field of the spec beside it',
    object: { ...pool({ addresses: [] }), autoAssign: false },
    errors: ['unknown-field autoAssign'],
    message: /did you mean spec\.autoAssign/,
  },
  {
    says: 'a field of a later release',
    object: peer({ myASN: 64512, peerASN: 64513, peerAddress: '10.0.0.1', interface: 'eth1' }),
    release: 'v0.14.9',
    errors: ['unknown-field spec.interface'],
    message: /from v0\.15\.0 on; this cluster has v0\.14\.9/,
  },
  {
    says: 'a field of another version',
    object: {
      ...peer({ myASN: 1, peerASN: 2, peerAddress: '10.0.0.1', vrf: 'red' }),
      apiVersion: 'metallb.io/v1beta1',
    },
    errors: ['unknown-field spec.vrf'],
    message: /metallb\.io\/v1beta2/,
  },
  {
    says: 'a field named like something of every object',
    object: pool(JSON.parse('{"addresses": [], "__proto__": 1, "constructor": 2}')),
    errors: ['unknown-field spec.__proto__', 'unknown-field spec.constructor'],
  },
  {
    says: 'AddressPool after its end',
    object: { ...pool({ addresses: [], protocol: 'layer2' }), kind: 'AddressPool' },
    errors: ['unknown-kind kind'],
    message: /up to v0\.14\.2/,
  },
  {
    says: 'AddressPool before its end',
    object: { ...pool({ addresses: [], protocol: 'layer2' }), kind: 'AddressPool' },
    release: 'v0.13.12',
    errors: [],
  },
  ...(['v0.14.0', 'v0.14.1', 'v0.14.2'] as const).map((release) => ({
    says: `AddressPool in ${release}, which has its CRD only`,
    object: { ...pool({ addresses: [], protocol: 'layer2' }), kind: 'AddressPool' },
    release,
    errors: ['unread-kind kind'],
    message: /reads no AddressPool any more, and nobody answers the webhook/,
  })),
  {
    says: 'a kind before its time',
    object: { apiVersion: 'metallb.io/v1beta1', kind: 'ServiceBGPStatus', metadata: { name: 'web' } },
    release: 'v0.14.9',
    errors: ['unknown-kind kind'],
    message: /from v0\.15\.0 on/,
  },
  {
    says: 'a misspelt kind',
    object: { ...pool({ addresses: [] }), kind: 'IpAddressPools' },
    errors: ['unknown-kind kind'],
    message: /did you mean IPAddressPool\?/,
  },
  {
    says: 'a version that never was',
    object: { ...pool({ addresses: [] }), apiVersion: 'metallb.io/v1' },
    errors: ['unknown-kind apiVersion'],
    message: /write apiVersion: metallb\.io\/v1beta1/,
  },
  { says: 'the resource of the operator', object: { apiVersion: 'metallb.io/v1beta1', kind: 'MetalLB' }, errors: [] },
  { says: 'a foreign kind', object: { apiVersion: 'v1', kind: 'Service', spec: 'anything' }, errors: [] },
  { says: 'no object', object: null, errors: [] },
]

for (const { says, object, release = 'v0.16.1', errors, message } of cases) {
  test(says, () => {
    const { diagnostics } = admit([object], release)
    const found = diagnostics.filter(({ severity }) => severity === 'error')
    assert.deepEqual(found.map(({ name, path }) => `${name} ${written(path ?? [])}`).toSorted(), errors)
    if (message !== undefined) assert.match(found.map((one) => `${one.message} ${one.help}`).join('\n'), message)
  })
}

function written(path: readonly (string | number)[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
  return steps.join('').replace(/^\./, '') || 'the object'
}

test('what is admitted is pruned and has the defaults of its release', () => {
  const object = pool({ addresses: ['10.0.0.0/24'], autoAssign: null, protocol: 'layer2' })
  const spec = { addresses: ['10.0.0.0/24'], autoAssign: true }
  assert.deepEqual(admit([object], 'v0.13.2').admitted[0]?.['spec'], spec)
  assert.deepEqual(admit([object], 'v0.16.1').admitted[0]?.['spec'], { ...spec, avoidBuggyIPs: false })
})

test('what is refused is not admitted, and the others keep their index', () => {
  const { admitted, diagnostics } = admit([pool({}), null, pool({ addresses: [] })], 'v0.16.1')
  assert.deepEqual(
    admitted.map((object) => object !== undefined),
    [false, false, true],
  )
  assert.equal(diagnostics[0]?.object, 0)
})

test('the objects handed in stay as they are', () => {
  const object = pool({ addresses: ['10.0.0.0/24'], autoAssign: null, protocol: 'layer2' })
  const before = structuredClone(object)
  admit([object], 'v0.16.1')
  assert.deepEqual(object, before)
})
