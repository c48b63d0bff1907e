import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announcedInterfaces } from '../../src/metallb/announced-interfaces.ts'
import { announce } from '../../src/metallb/announce.ts'
import type { Situation } from '../../src/metallb/announce.ts'
import { elect } from '../../src/metallb/announcer/election.ts'
import { bgp, layer2, node, pool } from './build.ts'
import { service } from './service.ts'

const nucs = ['nuc1', 'nuc2', 'nuc3', 'nuc4']
const home = pool('metallb-pool', ['10.0.1.60-10.0.1.69'])
const traefik = service('traefik', { has: ['10.0.1.60'] })
const local = service('traefik', { has: ['10.0.1.60'], spec: { externalTrafficPolicy: 'Local' } })
const excluded = { 'node.kubernetes.io/exclude-from-external-load-balancers': '' }
const everywhere = { 'default/traefik': nucs }

type Case = {
  readonly story: string
  readonly objects: readonly object[]
  readonly situation?: Situation
  readonly release?: string
  readonly leader?: string | null
  /** By node; a node that is not named is ''. */
  readonly layer2?: Readonly<Record<string, string>>
  readonly bgp?: Readonly<Record<string, string>>
}

const lost = { nuc1: 'notOwner', nuc2: 'notOwner', nuc3: 'notOwner' }
const lan = [home, layer2('lan'), traefik]
const routed = [home, bgp('tor'), traefik]

const cases: readonly Case[] = [
  { story: 'the lowest hash of node and address leads', objects: lan, leader: 'nuc4', layer2: lost },
  {
    story: 'the next one leads where the leader has no speaker',
    objects: lan,
    situation: { endpoints: everywhere, speakers: ['nuc1', 'nuc2', 'nuc3'] },
    leader: 'nuc3',
    layer2: { nuc1: 'notOwner', nuc2: 'notOwner' },
  },
  {
    story: 'Local: only nodes with an endpoint stand',
    objects: [home, layer2('lan'), local],
    situation: { endpoints: { 'default/traefik': ['nuc2'] } },
    leader: 'nuc2',
    layer2: { nuc1: 'notOwner', nuc3: 'notOwner', nuc4: 'notOwner' },
  },
  {
    story: 'without an endpoint nobody leads',
    objects: lan,
    situation: { endpoints: {} },
    leader: null,
    layer2: { ...lost, nuc4: 'notOwner' },
  },
  {
    story: 'an advertisement from one node',
    objects: [home, layer2('lan', { nodeSelectors: [{ matchLabels: { rack: 'nuc2' } }] }), traefik],
    leader: 'nuc2',
    layer2: { nuc1: 'noMatchingAdvertisement', nuc3: 'noMatchingAdvertisement', nuc4: 'noMatchingAdvertisement' },
  },
  {
    story: 'before v0.16.0 the others only lose',
    release: 'v0.15.3',
    objects: [home, layer2('lan', { nodeSelectors: [{ matchLabels: { rack: 'nuc2' } }] }), traefik],
    leader: 'nuc2',
    layer2: { nuc1: 'notOwner', nuc3: 'notOwner', nuc4: 'notOwner' },
  },
  {
    story: 'an advertisement for other Services',
    objects: [home, layer2('lan', { serviceSelectors: [{ matchLabels: { app: 'gitea' } }] }), traefik],
    leader: null,
    layer2: Object.fromEntries(nucs.map((nuc) => [nuc, 'noMatchingAdvertisement'])),
  },
  {
    story: 'an excluded leader is not elected',
    objects: [...lan, node('nuc4', excluded)],
    leader: 'nuc3',
    layer2: { nuc1: 'notOwner', nuc2: 'notOwner', nuc4: 'notOwner' },
  },
  {
    story: 'unless the speakers overlook the label',
    objects: [...lan, node('nuc4', excluded)],
    situation: { endpoints: everywhere, ignoreExcludeLB: true },
    leader: 'nuc4',
    layer2: lost,
  },
  {
    story: 'which v0.13 does anyway',
    release: 'v0.13.12',
    objects: [...lan, node('nuc4', excluded)],
    leader: 'nuc4',
    layer2: lost,
  },
  {
    story: 'and v0.14.3 cannot',
    release: 'v0.14.3',
    objects: [...lan, node('nuc4', excluded)],
    situation: { endpoints: everywhere, ignoreExcludeLB: true },
    leader: 'nuc3',
    layer2: { nuc1: 'notOwner', nuc2: 'notOwner', nuc4: 'notOwner' },
  },
  { story: 'every node announces by BGP', objects: routed, bgp: {} },
  {
    story: 'a node without network does not',
    objects: [...routed, unreachable('nuc2')],
    bgp: { nuc2: 'nodeNetworkUnavailable' },
  },
  {
    story: 'nor an excluded one',
    objects: [...routed, node('nuc2', excluded)],
    bgp: { nuc2: 'nodeLabeledExcludeBalancers' },
  },
  {
    story: 'a cordoned node is quiet in v0.14.9',
    release: 'v0.14.9',
    objects: [...routed, cordoned('nuc2')],
    bgp: { nuc2: 'nodeUnschedulable' },
  },
  { story: 'and in no other release', release: 'v0.15.0', objects: [...routed, cordoned('nuc2')], bgp: {} },
  {
    story: 'Local: a node without an endpoint is quiet',
    objects: [home, bgp('tor'), local],
    situation: { endpoints: { 'default/traefik': ['nuc1', 'nuc2', 'nuc3'] } },
    bgp: { nuc4: 'noLocalEndpoints' },
  },
  {
    story: 'two local preferences for the same Service',
    objects: [home, bgp('tor', { localPref: 100 }), bgp('backup', { localPref: 50, serviceSelectors: [{}] }), traefik],
    bgp: Object.fromEntries(nucs.map((nuc) => [nuc, 'conflictingAdvertisements'])),
  },
]

const reached: Situation = { endpoints: everywhere }

for (const { story, objects, situation = reached, release = 'v0.16.1', ...expected } of cases) {
  test(story, () => {
    const nodes = nucs.map((nuc) => node(nuc, { rack: nuc }))
    const answers = announce([...nodes, ...objects], { metallbVersion: release, bgpType: 'frr' }, situation)
    const answer = answers['default/traefik']!
    const silent = Object.fromEntries((situation.speakers ?? nucs).map((nuc) => [nuc, '']))
    if (expected.layer2) {
      assert.deepEqual(answer.layer2, { leader: expected.leader, nodes: { ...silent, ...expected.layer2 } })
    }
    if (expected.bgp) assert.deepEqual(answer.bgp.nodes, { ...silent, ...expected.bgp })
  })
}

test('10.4.11.1 behind a static route: who answers hangs on the names of the nodes alone', () => {
  assert.equal(elect(['node3', 'node2', 'node1'], '10.4.11.1'), 'node1')
  assert.equal(elect(['node3', 'node2'], '10.4.11.1'), 'node3')
  assert.equal(elect([], '10.4.11.1'), null)
})

test('an address in no pool, and Services that are not for MetalLB', () => {
  const objects = [
    home,
    layer2('lan'),
    node('nuc1'),
    service('stray', { has: ['192.0.2.1'] }),
    service('named', { has: ['lb.example.org'] }),
    service('waiting'),
    service('other', { has: ['10.0.1.60'], spec: { loadBalancerClass: 'example.org/other' } }),
    service('inside', { has: ['10.0.1.60'], spec: { type: 'ClusterIP' } }),
  ]
  const answers = announce(objects, { metallbVersion: 'v0.16.1', bgpType: 'native' }, { endpoints: {} })
  const nowhere = { layer2: { leader: null, nodes: {} }, bgp: { nodes: {} }, addressInNoPool: true }
  assert.deepEqual(answers, { 'default/stray': nowhere, 'default/named': nowhere })
})

test('a set that MetalLB rejects answers for no Service', () => {
  const target = { metallbVersion: 'v0.16.1', bgpType: 'frr' } as const
  assert.deepEqual(announce([home, home, ...lan], target, { endpoints: everywhere }), {})
})

test('a node answers on all interfaces, or on those that its advertisements name', () => {
  const advertisements = [
    layer2('lan', { interfaces: ['eth1', 'eth0'], nodeSelectors: [{ matchLabels: { rack: 'nuc1' } }] }),
    layer2('lab', {
      interfaces: ['wlan0'],
      nodeSelectors: [{ matchExpressions: [{ key: 'rack', operator: 'Exists' }] }],
    }),
    layer2('any', { nodeSelectors: [{ matchLabels: { rack: 'nuc3' } }] }),
  ]
  const nodes = nucs.slice(0, 3).map((nuc) => node(nuc, { rack: nuc }))
  const target = { metallbVersion: 'v0.16.1', bgpType: 'frr' } as const
  const interfacesOf = announcedInterfaces([home, ...advertisements, ...nodes, traefik, service('waiting')], target)
  assert.deepEqual(
    ['nuc1', 'nuc2', 'nuc3'].map((nuc) => interfacesOf('default/traefik', nuc)),
    [['eth0', 'eth1', 'wlan0'], ['wlan0'], 'all'],
  )
  assert.equal(interfacesOf('default/waiting', 'nuc1'), undefined)
})

function unreachable(name: string): object {
  return { ...node(name), status: { conditions: [{ type: 'NetworkUnavailable', status: 'True' }] } }
}

function cordoned(name: string): object {
  return { ...node(name), spec: { unschedulable: true } }
}
