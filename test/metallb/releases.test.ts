import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../../src/metallb/judge.ts'
import type { BgpType } from '../../src/metallb/judge.ts'
import { releases } from '../../src/release/releases.ts'
import type { Release } from '../../src/release/releases.ts'
import { bgp, layer2, node, peer, pool } from './build.ts'

type Change = {
  readonly what: string
  readonly objects: readonly object[]
  readonly bgpType?: BgpType
  /** From the first release to the last one that takes it; the fields themselves are there in all that are asked. */
  readonly accepted: readonly [Release, Release]
  readonly asked?: readonly [Release, Release]
}

const all = [releases[0], releases.at(-1)!] as const
const routers = [node('rack-1', { rack: '1' }), node('rack-2', { rack: '2' })]
const toRack = (name: string): object => ({ nodeSelectors: [{ matchLabels: { rack: name } }] })

const changes: readonly Change[] = [
  {
    what: 'two localPrefs for one pool',
    objects: [
      pool('lan', ['192.0.2.0/24']),
      bgp('near', { localPref: 200 }),
      bgp('far', { localPref: 100 }),
      ...routers,
    ],
    accepted: ['v0.13.2', 'v0.13.9'],
  },
  {
    what: 'two localPrefs for one IPv4 pool, aggregated differently in IPv6',
    objects: [
      pool('lan', ['192.0.2.0/24']),
      bgp('near', { localPref: 200, aggregationLengthV6: 64 }),
      bgp('far', { localPref: 100, aggregationLength: 24 }),
      ...routers,
    ],
    accepted: all,
  },
  {
    what: 'two localPrefs for one IPv4 pool, differing in aggregationLength alone',
    objects: [
      pool('lan', ['192.0.2.0/24']),
      bgp('near', { localPref: 200 }),
      bgp('far', { localPref: 100, aggregationLength: 24 }),
      ...routers,
    ],
    asked: ['v0.13.10', 'v0.16.1'],
    accepted: ['v0.15.0', 'v0.16.1'],
  },
  {
    what: 'a large community',
    objects: [bgp('all', { communities: ['large:1:2:3'] })],
    accepted: ['v0.13.10', 'v0.16.1'],
  },
  {
    what: 'a hold time of 0 with a keepalive time',
    objects: [peer('tor', { holdTime: '0s', keepaliveTime: '30s' })],
    accepted: ['v0.13.2', 'v0.14.8'],
  },
  {
    what: 'an IPv6 pool that no BGPAdvertisement selects, in native',
    objects: [pool('v6', ['2001:db8::/64']), layer2('all'), bgp('other', { ipAddressPools: ['v4'] })],
    bgpType: 'native',
    accepted: ['v0.14.9', 'v0.16.1'],
  },
  {
    what: 'peers of two racks with router IDs of their own',
    objects: [
      peer('rack-1', { routerID: '10.0.0.1', ...toRack('1') }),
      peer('rack-2', { routerID: '10.0.0.2', peerAddress: '192.0.2.2', ...toRack('2') }),
      ...routers,
    ],
    accepted: ['v0.16.0', 'v0.16.1'],
  },
  {
    what: 'frr peers that differ, under a backend that is not there yet',
    objects: [peer('tor-a'), peer('tor-b')],
    bgpType: 'frr-k8s',
    accepted: ['v0.13.2', 'v0.13.12'],
  },
  {
    what: 'a pool around the address of a node',
    objects: [pool('lan', ['192.0.2.0/24']), node('rack-1', {}, '192.0.2.7')],
    asked: ['v0.15.0', 'v0.16.1'],
    accepted: ['v0.15.1', 'v0.16.1'],
  },
]

const between = ([first, last]: readonly [Release, Release]): readonly Release[] =>
  releases.slice(releases.indexOf(first), releases.indexOf(last) + 1)

for (const { what, objects, bgpType = 'frr', accepted, asked = all } of changes) {
  test(`${what}: accepted from ${accepted[0]} to ${accepted[1]}`, () => {
    const takes = between(asked).filter((metallbVersion) => judge(objects, { metallbVersion, bgpType }).accepted)
    assert.deepEqual(takes, between(accepted))
  })
}

test('advertisements that differ in interfaces alone are one until v0.13.5', () => {
  const objects = [pool('lan', ['192.0.2.0/24']), layer2('a', { interfaces: ['eth0'] }), layer2('b', {})]
  const announced = (metallbVersion: Release): number =>
    judge(objects, { metallbVersion, bgpType: 'frr' }).pools['lan']?.l2.length ?? 0
  assert.equal(announced('v0.13.6'), 2)
})
