import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stringify } from 'yaml'
import {
  BFDProfile,
  BGPAdvertisement,
  BGPPeer,
  Community,
  IPAddressPool,
  Kustomization,
  L2Advertisement,
  ValidationError,
} from '../../src/resources/index.ts'

const absent: object = { status: undefined }
const metadata = { name: 'edge-pool', namespace: 'metallb-system' }

test('a resource serialises to what the cluster reads, without what is undefined', () => {
  const pool = new IPAddressPool({ metadata, spec: { addresses: ['10.0.0.0/24'] }, ...absent })
  const plain = {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata,
    spec: { addresses: ['10.0.0.0/24'] },
  }
  assert.deepEqual(pool.toJSON(), plain)
  assert.deepEqual(JSON.parse(JSON.stringify(pool)), plain)
  assert.match(
    stringify(pool),
    /^apiVersion: metallb\.io\/v1beta1\nkind: IPAddressPool\nmetadata:\n {2}name: edge-pool\n/,
  )
})

const models = [
  [IPAddressPool, 'metallb.io/v1beta1', 'IPAddressPool'],
  [L2Advertisement, 'metallb.io/v1beta1', 'L2Advertisement'],
  [BGPAdvertisement, 'metallb.io/v1beta1', 'BGPAdvertisement'],
  [BGPPeer, 'metallb.io/v1beta2', 'BGPPeer'],
  [BFDProfile, 'metallb.io/v1beta1', 'BFDProfile'],
  [Community, 'metallb.io/v1beta1', 'Community'],
  [Kustomization, 'kustomize.config.k8s.io/v1beta1', 'Kustomization'],
] as const

for (const [model, apiVersion, kind] of models) {
  test(`${kind} knows its own`, () => {
    assert.equal(model.apiVersion, apiVersion)
    assert.equal(model.kind, kind)
    assert.equal(model.is({ apiVersion, kind }), true)
    assert.equal(model.is({ apiVersion: 'v1', kind }), false)
    assert.equal(model.is(null), false)
    assert.equal(model.is(new model()), true)
  })
}

function messageOf(act: () => void): string {
  try {
    act()
  } catch (error) {
    assert.ok(error instanceof ValidationError)
    return error.message
  }
  return ''
}

test('validate holds a resource against the newest release, or the one asked for', () => {
  const peer = new BGPPeer({ metadata, spec: { myASN: 64512, dynamicASN: 'external', interface: 'eth1' } })
  assert.equal(
    messageOf(() => peer.validate()),
    '',
  )
  assert.equal(
    messageOf(() => peer.validate('v0.14.9')),
    'BGPPeer has no field spec.interface in v0.14.9\nspec.peerAddress is missing',
  )
})

test('validate names every fault with its path', () => {
  const profile = new BFDProfile({ metadata, spec: { receiveInterval: 9, minimumTtl: 255 } })
  assert.throws(
    () => profile.validate(),
    (error) => {
      assert.ok(error instanceof ValidationError)
      const paths = error.errors.map(({ path }) => path.join('.'))
      assert.deepEqual(paths.toSorted(), ['spec.minimumTtl', 'spec.receiveInterval'])
      return true
    },
  )
})

test('a field that is no field is refused where TypeScript was not asked', () => {
  const spec = JSON.parse('{"addresses": ["10.0.0.0/24"], "protocol": "layer2"}') as { addresses: string[] }
  assert.match(
    messageOf(() => new IPAddressPool({ metadata, spec }).validate()),
    /no field spec\.protocol/,
  )
})

test('a Kustomization carries its fields', () => {
  const kustomization = new Kustomization({ namespace: 'metallb-system', resources: ['config.yaml'] })
  assert.deepEqual(kustomization.toJSON(), {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    namespace: 'metallb-system',
    resources: ['config.yaml'],
  })
})
