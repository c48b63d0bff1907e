import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldAt, kindLifetime, sinceOf, type Lifetime } from '../../src/release/lookup.ts'

const v1beta1 = 'metallb.io/v1beta1'
const v1beta2 = 'metallb.io/v1beta2'

/** What MetalLB's release notes say of each field. */
const fields: readonly (readonly [kind: string, apiVersion: string, path: string, lifetime: Lifetime | undefined])[] = [
  ['IPAddressPool', v1beta1, 'spec.addresses', { since: 'v0.13.2' }],
  ['IPAddressPool', v1beta1, 'spec.avoidBuggyIPs', { since: 'v0.13.4' }],
  ['IPAddressPool', v1beta1, 'spec.serviceAllocation.priority', { since: 'v0.13.8' }],
  ['IPAddressPool', v1beta1, 'spec.serviceAllocation.serviceSelectors.0.matchLabels.app', { since: 'v0.13.8' }],
  ['IPAddressPool', v1beta1, 'status.availableIPv4', { since: 'v0.15.0' }],
  ['IPAddressPool', v1beta1, 'spec.protocol', undefined],
  ['L2Advertisement', v1beta1, 'spec.interfaces', { since: 'v0.13.6' }],
  ['L2Advertisement', v1beta1, 'spec.serviceSelectors', { since: 'v0.16.0' }],
  ['L2Advertisement', v1beta1, 'spec.nodeSelectors.0.matchExpressions.0.operator', { since: 'v0.13.2' }],
  ['L2Advertisement', v1beta1, 'spec.nodeSelectors.matchLabels', undefined],
  ['L2Advertisement', v1beta1, 'spec.constructor', undefined],
  ['BGPAdvertisement', v1beta1, 'spec.serviceSelectors', { since: 'v0.16.0' }],
  ['BGPPeer', v1beta2, 'spec.passwordSecret.name', { since: 'v0.13.2' }],
  ['BGPPeer', v1beta2, 'spec.vrf', { since: 'v0.13.8' }],
  ['BGPPeer', v1beta2, 'spec.connectTime', { since: 'v0.14.4' }],
  ['BGPPeer', v1beta2, 'spec.disableMP', { since: 'v0.14.4' }],
  ['BGPPeer', v1beta2, 'spec.enableGracefulRestart', { since: 'v0.14.6' }],
  ['BGPPeer', v1beta2, 'spec.dynamicASN', { since: 'v0.14.9' }],
  ['BGPPeer', v1beta2, 'spec.interface', { since: 'v0.15.0' }],
  ['BGPPeer', v1beta2, 'spec.dualStackAddressFamily', { since: 'v0.15.0' }],
  ['BGPPeer', v1beta2, 'spec.localASN', { since: 'v0.16.0' }],
  ['BGPPeer', v1beta1, 'spec.vrf', undefined],
  ['AddressPool', v1beta1, 'spec.protocol', { since: 'v0.13.2', until: 'v0.14.2' }],
  ['NoSuchKind', v1beta1, 'spec', undefined],
]

for (const [kind, apiVersion, path, lifetime] of fields) {
  test(`${path} of ${kind} ${apiVersion}`, () => {
    assert.deepEqual(sinceOf(kind, apiVersion, stepsOf(path)), lifetime)
  })
}

function stepsOf(path: string): readonly (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

const kinds: readonly (readonly [kind: string, apiVersion: string, lifetime: Lifetime | undefined])[] = [
  ['BGPPeer', v1beta1, { since: 'v0.13.2' }],
  ['BGPPeer', v1beta2, { since: 'v0.13.2' }],
  ['AddressPool', 'metallb.io/v1alpha1', { since: 'v0.13.2', until: 'v0.14.2' }],
  ['ServiceL2Status', v1beta1, { since: 'v0.14.4' }],
  ['ServiceBGPStatus', v1beta1, { since: 'v0.15.0' }],
  ['ConfigurationState', v1beta1, { since: 'v0.15.3' }],
  ['IPAddressPool', v1beta2, undefined],
]

for (const [kind, apiVersion, lifetime] of kinds) {
  test(`${kind} of ${apiVersion}`, () => assert.deepEqual(kindLifetime(kind, apiVersion), lifetime))
}

test('a field tells on which backends it works', () => {
  assert.deepEqual(fieldAt('BGPPeer', v1beta2, ['spec', 'vrf'])?.backends, ['frr', 'frr-k8s'])
  assert.deepEqual(fieldAt('BGPPeer', v1beta2, ['spec', 'localASN'])?.ignoredBy, ['frr-k8s'])
  assert.equal(fieldAt('BGPPeer', v1beta2, ['spec', 'myASN'])?.backends, undefined)
})
