import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../../src/metallb/judge.ts'
import type { BgpType } from '../../src/metallb/judge.ts'
import { bfd, bgp, community, layer2, node, peer, pool, secret } from './build.ts'

type Case = {
  readonly name: string
  readonly objects: readonly object[]
  /** Where the fault is: index of the object, and path. */
  readonly at: readonly [number, ...(string | number)[]]
  /** How many objects that nothing tells apart have it, from the one at `at` on. */
  readonly twins?: number
  readonly related?: readonly (readonly [number, ...(string | number)[]])[]
  readonly bgpType?: BgpType
  readonly release?: string
  readonly transient?: true
}

const lan = pool('lan', ['192.0.2.0/25'])
const dual = pool('dual', ['198.51.100.0/24', '2001:db8::/64'])
const basicAuth = 'kubernetes.io/basic-auth'
const twice = [{ matchLabels: { rack: 'a' } }, { matchLabels: { rack: 'a' } }]

const cases: readonly Case[] = [
  { name: 'empty-pool', objects: [pool('lan', [])], at: [0, 'spec', 'addresses'] },
  { name: 'invalid-address-range', objects: [pool('lan', ['192.0.2.9'])], at: [0, 'spec', 'addresses', 0] },
  {
    name: 'overlapping-addresses',
    objects: [pool('lab', ['192.0.2.120-192.0.2.130']), lan],
    at: [0, 'spec', 'addresses', 0],
    related: [[1, 'spec', 'addresses', 0]],
  },
  {
    name: 'overlapping-addresses',
    objects: [pool('lab', ['192.0.2.0/25', '192.0.2.9/32'])],
    at: [0, 'spec', 'addresses', 1],
    related: [[0, 'spec', 'addresses', 0]],
  },
  {
    name: 'duplicate-pool',
    objects: [lan, { ...pool('lan', ['198.51.100.0/24']), metadata: { name: 'lan', namespace: 'other' } }],
    at: [1, 'metadata', 'name'],
    related: [[0, 'metadata', 'name']],
  },
  {
    name: 'duplicate-list-entry',
    objects: [lan, layer2('all', { ipAddressPools: ['lan', 'lan'] })],
    at: [1, 'spec', 'ipAddressPools', 1],
    related: [[1, 'spec', 'ipAddressPools', 0]],
  },
  {
    name: 'duplicate-list-entry',
    objects: [pool('lan', ['192.0.2.0/25'], { serviceAllocation: { namespaces: ['web', 'web'] } })],
    at: [0, 'spec', 'serviceAllocation', 'namespaces', 1],
  },
  {
    name: 'duplicate-selector',
    objects: [layer2('all', { nodeSelectors: twice })],
    at: [0, 'spec', 'nodeSelectors', 1],
  },
  {
    name: 'duplicate-selector',
    objects: [
      layer2('all', { nodeSelectors: [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['b', 'b'] }] }] }),
    ],
    at: [0, 'spec', 'nodeSelectors', 0, 'matchExpressions', 0, 'values', 1],
  },
  {
    name: 'invalid-selector',
    objects: [layer2('all', { nodeSelectors: [{ matchLabels: { rack: 'not a value' } }] })],
    at: [0, 'spec', 'nodeSelectors', 0, 'matchLabels', 'rack'],
  },
  {
    name: 'invalid-selector',
    objects: [bgp('all', { nodeSelectors: [{ matchExpressions: [{ key: 'rack', operator: 'In' }] }] })],
    at: [0, 'spec', 'nodeSelectors', 0, 'matchExpressions', 0],
  },
  { name: 'invalid-community', objects: [bgp('all', { communities: ['1:65536'] })], at: [0, 'spec', 'communities', 0] },
  {
    name: 'invalid-community',
    objects: [bgp('all', { communities: ['no-export'] })],
    at: [0, 'spec', 'communities', 0],
    transient: true,
  },
  {
    name: 'invalid-community',
    objects: [bgp('all', { communities: ['site'] }), community('site', { blackhole: '1:2', vpn: '1:3' })],
    at: [0, 'spec', 'communities', 0],
    transient: true,
    related: [[1, 'spec', 'communities']],
  },
  {
    name: 'invalid-community',
    objects: [community('site', { blackhole: '1:2:3' })],
    at: [0, 'spec', 'communities', 0, 'value'],
  },
  {
    name: 'duplicate-community',
    objects: [community('east', { vpn: '1:2' }), community('west', { vpn: '1:3' })],
    at: [1, 'spec', 'communities', 0, 'name'],
    related: [[0, 'spec', 'communities', 0, 'name']],
  },
  {
    name: 'duplicate-community',
    objects: [bgp('all', { communities: ['1:2', '1:2'] })],
    at: [0, 'spec', 'communities', 1],
  },
  {
    name: 'aggregation-length-exceeds-prefix',
    objects: [lan, bgp('all', { aggregationLength: 24 })],
    at: [1, 'spec', 'aggregationLength'],
    related: [[0, 'spec', 'addresses', 0]],
  },
  {
    name: 'invalid-aggregation-length',
    objects: [bgp('all', { aggregationLength: 33 })],
    at: [0, 'spec', 'aggregationLength'],
    release: 'v0.13.12',
  },
  {
    name: 'conflicting-local-pref',
    objects: [lan, bgp('near', { localPref: 200 }), bgp('far', { localPref: 100 }), node('rack-1')],
    at: [1, 'spec', 'localPref'],
    related: [
      [2, 'spec', 'localPref'],
      [0, 'spec', 'addresses'],
    ],
  },
  {
    name: 'duplicate-bgp-advertisement',
    objects: [bgp('all'), bgp('all')],
    at: [0, 'metadata', 'name'],
    twins: 2,
  },
  {
    name: 'duplicate-bfd-profile',
    objects: [bfd('fast'), bfd('fast')],
    at: [0, 'metadata', 'name'],
    twins: 2,
  },
  {
    name: 'bfd-echo-with-ipv6-pool',
    objects: [dual, bgp('all'), bfd('fast', { echoMode: true }), peer('tor', { bfdProfile: 'fast' })],
    at: [3, 'spec', 'bfdProfile'],
    related: [
      [2, 'spec', 'echoMode'],
      [1, 'spec'],
      [0, 'spec', 'addresses'],
    ],
  },
  {
    name: 'unknown-bfd-profile',
    objects: [peer('tor', { bfdProfile: 'fast' })],
    at: [0, 'spec', 'bfdProfile'],
    transient: true,
  },
  { name: 'missing-my-asn', objects: [peer('tor', { myASN: 0 })], at: [0, 'spec', 'myASN'] },
  { name: 'missing-peer-asn', objects: [peer('tor', { peerASN: 0 })], at: [0, 'spec', 'peerASN'] },
  {
    name: 'peer-asn-and-dynamic-asn',
    objects: [peer('tor', { dynamicASN: 'external' })],
    at: [0, 'spec', 'dynamicASN'],
    related: [[0, 'spec', 'peerASN']],
  },
  {
    name: 'ebgp-multihop-on-ibgp',
    objects: [peer('tor', { peerASN: 64512, ebgpMultiHop: true })],
    at: [0, 'spec', 'ebgpMultiHop'],
  },
  { name: 'invalid-peer-address', objects: [peer('tor', { peerAddress: 'tor.lab' })], at: [0, 'spec', 'peerAddress'] },
  { name: 'invalid-router-id', objects: [peer('tor', { routerID: '7' })], at: [0, 'spec', 'routerID'] },
  { name: 'invalid-source-address', objects: [peer('tor', { sourceAddress: '7' })], at: [0, 'spec', 'sourceAddress'] },
  { name: 'missing-peer-address', objects: [peer('tor', { peerAddress: '' })], at: [0, 'spec', 'peerAddress'] },
  {
    name: 'peer-address-and-interface',
    objects: [peer('tor', { interface: 'eth0' })],
    at: [0, 'spec', 'interface'],
    related: [[0, 'spec', 'peerAddress']],
  },
  { name: 'invalid-hold-time', objects: [peer('tor', { holdTime: '2s' })], at: [0, 'spec', 'holdTime'] },
  {
    name: 'keepalive-above-hold-time',
    objects: [peer('tor', { holdTime: '30s', keepaliveTime: '60s' })],
    at: [0, 'spec', 'keepaliveTime'],
  },
  { name: 'undecodable', objects: [peer('tor', { holdTime: '1d' })], at: [0, 'spec', 'holdTime'] },
  { name: 'undecodable', objects: [bgp('all', { localPref: -1 })], at: [0, 'spec', 'localPref'] },
  {
    name: 'password-and-secret',
    objects: [
      peer('tor', { password: 'x', passwordSecret: { name: 'tor' } }),
      secret('tor', basicAuth, { password: 'eA==' }),
    ],
    at: [0, 'spec', 'password'],
    related: [[0, 'spec', 'passwordSecret', 'name']],
  },
  {
    name: 'unknown-password-secret',
    objects: [peer('tor', { passwordSecret: { name: 'tor' } })],
    at: [0, 'spec', 'passwordSecret', 'name'],
    transient: true,
  },
  {
    name: 'wrong-secret-type',
    objects: [peer('tor', { passwordSecret: { name: 'tor' } }), secret('tor', 'Opaque', { password: 'eA==' })],
    at: [0, 'spec', 'passwordSecret', 'name'],
    related: [[1, 'type']],
  },
  {
    name: 'secret-without-password',
    objects: [peer('tor', { passwordSecret: { name: 'tor' } }), secret('tor', basicAuth, { pass: 'eA==' })],
    at: [0, 'spec', 'passwordSecret', 'name'],
    related: [[1, 'data']],
  },
  {
    name: 'duplicate-peer',
    objects: [peer('tor'), { ...peer('tor'), metadata: { name: 'tor', namespace: 'other' } }],
    at: [1, 'metadata', 'name'],
    bgpType: 'native',
  },
  {
    name: 'frr-duplicate-peer',
    objects: [peer('tor-a'), peer('tor-b')],
    at: [1, 'spec', 'peerAddress'],
    related: [[0, 'spec', 'peerAddress']],
  },
  {
    name: 'frr-my-asn-differs',
    objects: [peer('tor-a'), peer('tor-b', { peerAddress: '192.0.2.2', myASN: 64514 })],
    at: [1, 'spec', 'myASN'],
    related: [[0, 'spec', 'myASN']],
  },
  {
    name: 'frr-router-id-differs',
    objects: [peer('tor-a'), peer('tor-b', { peerAddress: '192.0.2.2', routerID: '10.0.0.1' })],
    at: [1, 'spec', 'routerID'],
    related: [[0, 'spec']],
  },
  {
    name: 'native-ipv6',
    objects: [dual, bgp('all')],
    at: [0, 'spec', 'addresses', 1],
    related: [[1, 'spec']],
    bgpType: 'native',
  },
  {
    name: 'native-large-community',
    objects: [bgp('all', { communities: ['large:1:2:3'] })],
    at: [0, 'spec', 'communities', 0],
    bgpType: 'native',
  },
  {
    name: 'native-unsupported-field',
    objects: [peer('tor', { vrf: 'red' })],
    at: [0, 'spec', 'vrf'],
    bgpType: 'native',
  },
  { name: 'native-unsupported-field', objects: [bfd('fast')], at: [0], bgpType: 'native' },
  {
    name: 'pool-contains-node-address',
    objects: [lan, node('rack-1', {}, '192.0.2.7')],
    at: [0, 'spec', 'addresses', 0],
    related: [[1, 'status', 'addresses', 0]],
    release: 'v0.15.0',
  },
]

for (const { name, objects, at, twins = 1, related, bgpType = 'frr', release = 'v0.16.1', transient } of cases) {
  test(`${name} at ${at.join('.')}`, () => {
    const { accepted, diagnostics, pools } = judge(objects, { metallbVersion: release, bgpType })
    const found = diagnostics.filter(({ source }) => source === 'metallb')
    assert.deepEqual(
      found.map((each) => [each.name, each.object, ...(each.path ?? [])]),
      Array.from({ length: twins }, (_, twin) => [name, at[0] + twin, ...at.slice(1)]),
    )
    assert.equal(found[0]?.transient, transient)
    assert.ok(found[0]?.help, 'says what to type next')
    assert.doesNotMatch(found[0].message, /\.$/)
    if (related)
      assert.deepEqual(
        found[0]?.related?.map((each) => [each.object, ...(each.path ?? [])]),
        related,
      )
    assert.deepEqual([accepted, pools], [false, {}])
  })
}

test('the name of a Community object in place of an alias is told with its aliases', () => {
  const objects = [bgp('all', { communities: ['site'] }), community('site', { blackhole: '1:2', vpn: '1:3' })]
  const { diagnostics } = judge(objects, { metallbVersion: 'v0.16.1', bgpType: 'frr' })
  assert.deepEqual(
    diagnostics.map(({ message, help }) => [message, help]),
    [['"site" is the name of a Community object, and of none of its communities', 'name one of them: blackhole, vpn']],
  )
})
