import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Release } from '../../src/release/releases.ts'
import { faultsOf } from '../../src/release/validators/faults.ts'

type Case = readonly [kind: string, version: string, release: Release, spec: object, faults: readonly string[]]

const router = { myASN: 64512, peerASN: 64513, peerAddress: '10.0.0.1' }

/** What became looser or stricter from one release to the next. */
const cases: readonly Case[] = [
  ['BGPPeer', 'v1beta2', 'v0.14.8', { ...router, peerASN: undefined }, ['/spec required']],
  ['BGPPeer', 'v1beta2', 'v0.14.9', { ...router, peerASN: undefined }, []],
  ['BGPPeer', 'v1beta2', 'v0.14.9', { ...router, peerAddress: undefined }, ['/spec required']],
  ['BGPPeer', 'v1beta2', 'v0.15.0', { ...router, peerAddress: undefined }, []],
  ['BGPPeer', 'v1beta2', 'v0.14.9', { ...router, peerPort: 0 }, []],
  ['BGPPeer', 'v1beta2', 'v0.15.0', { ...router, peerPort: 0 }, ['/spec/peerPort minimum']],
  ['BGPPeer', 'v1beta2', 'v0.16.1', { ...router, peerPort: 16385 }, ['/spec/peerPort maximum']],
  ['BGPPeer', 'v1beta2', 'v0.13.2', { ...router, myASN: 4294967295 }, []],
  ['BGPPeer', 'v1beta2', 'v0.16.1', { ...router, myASN: 4294967296 }, ['/spec/myASN maximum']],
  ['BGPPeer', 'v1beta2', 'v0.16.1', { ...router, dynamicASN: 'auto' }, ['/spec/dynamicASN enum']],
  ['BGPPeer', 'v1beta1', 'v0.16.1', { myASN: 1 }, ['/spec required', '/spec required']],
  [
    'BGPPeer',
    'v1beta1',
    'v0.16.1',
    { ...router, nodeSelectors: [{ matchExpressions: [{ key: 'a', operator: 'Exists', values: [] }] }] },
    ['/spec/nodeSelectors/0/matchExpressions/0/values minItems'],
  ],
  [
    'L2Advertisement',
    'v1beta1',
    'v0.16.1',
    { nodeSelectors: [{ matchLabels: { a: 1 }, matchExpressions: [{ key: 'a' }] }] },
    ['/spec/nodeSelectors/0/matchExpressions/0 required', '/spec/nodeSelectors/0/matchLabels/a type'],
  ],
  ['AddressPool', 'v1alpha1', 'v0.14.2', { addresses: [], protocol: 'arp' }, ['/spec/protocol enum']],
  ['BFDProfile', 'v1beta1', 'v0.13.2', { detectMultiplier: 1 }, ['/spec/detectMultiplier minimum']],
]

for (const [kind, version, release, spec, faults] of cases) {
  test(`${kind} ${version} in ${release}: ${JSON.stringify(spec)}`, () => {
    const found = faultsOf(kind, version, release, { spec })
    assert.deepEqual(found.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).toSorted(), faults)
  })
}

test('a condition of ConfigurationState is checked to the letter', () => {
  const condition = { type: 'Ready', status: 'True', reason: 'Good', message: 'x'.repeat(32768) }
  const judge = (more: object): unknown =>
    faultsOf('ConfigurationState', 'v1beta1', 'v0.16.1', {
      status: { conditions: [{ ...condition, lastTransitionTime: '2026-05-27T00:00:00Z', ...more }] },
    }).map(({ keyword }) => keyword)
  assert.deepEqual(judge({}), [])
  assert.deepEqual(judge({ message: '😀'.repeat(32768) }), [])
  assert.deepEqual(judge({ message: 'x'.repeat(32769) }), ['maxLength'])
  assert.deepEqual(judge({ reason: 'not good' }), ['pattern'])
  assert.deepEqual(judge({ lastTransitionTime: 'yesterday' }), ['format'])
})
