import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from '../../src/diagnostics/usage-error.ts'
import { judge } from '../../src/metallb/judge.ts'
import type { Target } from '../../src/metallb/judge.ts'
import { bgp, layer2, node, pool } from './build.ts'

const at: Target = { metallbVersion: 'v0.16.1', bgpType: 'frr' }
const lan = pool('lan', ['192.0.2.1-192.0.2.3'])

test('pools are what MetalLB made of them', () => {
  const objects = [lan, layer2('rack', { nodeSelectors: [{ matchLabels: { rack: '1' } }] }), bgp('all')]
  const { accepted, pools } = judge([...objects, node('a', { rack: '1' }), node('b')], at)
  assert.equal(accepted, true)
  assert.deepEqual(pools, {
    lan: { cidrs: ['192.0.2.1/32', '192.0.2.2/31'], l2: [{ nodes: ['a'] }], bgp: ['all'] },
  })
})

test('an advertisement that names and selects a pool is there twice, one of layer 2 once', () => {
  const selected = { ipAddressPools: ['lan'], ipAddressPoolSelectors: [{}] }
  const { pools } = judge([lan, bgp('both', selected), layer2('both', selected), layer2('again')], at)
  assert.deepEqual(pools['lan']?.bgp, ['both', 'both'])
  assert.equal(pools['lan']?.l2.length, 1)
})

test('a List is opened, and the place is in the List', () => {
  const inner = { apiVersion: 'v1', kind: 'List', items: [null, pool('lab', [])] }
  const { diagnostics } = judge([null, { apiVersion: 'v1', kind: 'List', items: [lan, inner] }], at)
  assert.deepEqual(
    diagnostics.map(({ name, object, path }) => [name, object, path]),
    [['empty-pool', 1, ['items', 1, 'items', 1, 'spec', 'addresses']]],
  )
})

test('the other half of a finding in a List is in the List', () => {
  const { diagnostics } = judge([{ kind: 'List', items: [lan, pool('lab', ['192.0.2.2/32'])] }], at)
  assert.deepEqual(diagnostics[0]?.related?.[0]?.path, ['items', 0, 'spec', 'addresses', 0])
})

test('other kinds are facts, or ignored', () => {
  const foreign = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { addresses: [] } }
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } }
  const namesake = { apiVersion: 'example.org/v1', kind: 'IPAddressPool', spec: { addresses: [] } }
  assert.deepEqual(judge([foreign, service, namesake, 7, 'text', null], at), {
    accepted: true,
    diagnostics: [],
    pools: {},
  })
})

test('all faults are named, not only the first', () => {
  const { diagnostics } = judge([pool('lan', ['192.0.2.300/24', '192.0.2.1']), pool('lab', [])], at)
  assert.deepEqual(
    diagnostics.map(({ name, object, path }) => [name, object, path?.at(-1)]),
    [
      ['invalid-address-range', 0, 0],
      ['invalid-address-range', 0, 1],
      ['empty-pool', 1, 'addresses'],
    ],
  )
})

test('a release far beyond those that are known, and one slip away from one, is more likely a slip', () => {
  assert.deepEqual(saidOf('v0.61.1'), [['warning', 'did you mean v0.16.1?']])
  assert.deepEqual(saidOf('v0.161.1'), [['warning', 'did you mean v0.16.1?']])
  for (const soon of ['v0.16.2', 'v0.16.11', 'v0.17.0', 'v0.18.1', 'v1.0.0', 'v99.0.0', 'v0.99.0']) {
    assert.deepEqual(saidOf(soon), [['info', undefined]], soon)
  }
})

test('a newer release is judged as the newest known, and says so', () => {
  const { accepted, diagnostics } = judge([lan], { ...at, metallbVersion: '0.99.0' })
  assert.equal(accepted, true)
  assert.deepEqual(
    diagnostics.map(({ name, severity }) => [name, severity]),
    [['newer-metallb-release', 'info']],
  )
})

test('a release or backend that does not exist is wrong usage', () => {
  assert.throws(() => judge([], { ...at, metallbVersion: 'v0.12.1' }), UsageError)
  assert.throws(() => judge([], { ...at, metallbVersion: 'latest' }), UsageError)
  assert.throws(() => judge([], { ...at, bgpType: 'bird' as 'frr' }), UsageError)
})

test('where the API server refuses an object, names that it would have had are not missed', () => {
  const aliases = {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'Community',
    metadata: { name: 'site' },
    spec: { communities: 7 },
  }
  const { diagnostics, pools } = judge([lan, aliases, bgp('all', { communities: ['vpn'] })], at)
  assert.deepEqual([diagnostics.map(({ source }) => source), pools], [['api-server'], {}])
})

test('IPv4 written as IPv6 overlaps a wider network, and only that: its mask is longer than it looks', () => {
  assert.equal(overlapping('::ffff:10.0.0.0/104', '10.0.0.0/7'), true)
  assert.equal(overlapping('::ffff:10.0.0.0/104', '10.1.0.0/16'), false)
  assert.equal(overlapping('::ffff:10.0.0.0/104', '::ffff:10.1.0.0/112'), true)
})

function overlapping(...addresses: readonly string[]): boolean {
  return !judge([pool('odd', addresses)], at).accepted
}

test('Lists within Lists cost no more than what is in them: a path for each level would not fit into memory', () => {
  let nested: object = pool('lab', [])
  for (let depth = 0; depth < 200_000; depth++) nested = { kind: 'List', items: [null, nested] }
  assert.equal(judge([nested], at).diagnostics[0]?.path?.length, 400_002)
})

test('a List of many items is opened', () => {
  const items = Array.from({ length: 300_000 }, () => null)
  assert.equal(judge([{ kind: 'List', items }], at).accepted, true)
})

test('of objects that nothing tells apart, each is pointed at, and the others beside it', () => {
  const { diagnostics } = judge([bgp('all'), lan, bgp('all')], at)
  assert.deepEqual(
    diagnostics.map(({ name, object, related }) => [name, object, related?.map((each) => each.object)]),
    [
      ['duplicate-bgp-advertisement', 0, [2]],
      ['duplicate-bgp-advertisement', 2, [0]],
    ],
  )
})

test('an overlap within a pool stays within it, also where the pool is there twice', () => {
  const edge = pool('edge', ['192.0.2.0/24', '192.0.2.0/25'])
  const { diagnostics } = judge([edge, structuredClone(edge)], at)
  const within = diagnostics.filter(({ message }) => message.endsWith('of the same pool'))
  assert.deepEqual(
    within.map(({ object, related }) => [object, related?.[0]?.object]),
    [
      [0, 0],
      [1, 1],
    ],
  )
})

function saidOf(metallbVersion: string): readonly unknown[] {
  return judge([], { metallbVersion, bgpType: 'native' }).diagnostics.map(({ severity, help }) => [severity, help])
}
