import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validateJson } from './run-validate.ts'

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
}

for (const [what, promise] of Object.entries(promises)) {
  test(`${what} counts as the promise of a Secret`, async () => {
    const { code, sets } = await validateJson({ 'bgp.yaml': `${peer}${promise}` }, ['bgp.yaml'])
    assert.deepEqual([code, sets[0]?.diagnostics], [0, []])
  })
}

test('without a promise the password is missing', async () => {
  const { code, sets } = await validateJson({ 'bgp.yaml': peer }, ['bgp.yaml'])
  assert.equal(code, 1)
  assert.equal(sets[0]?.diagnostics.length, 1)
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
