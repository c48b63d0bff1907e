import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClusterDefinition } from '../../src/define/index.ts'
import { effectsOf, homelab, planFor, pools } from './homelab.ts'

type Case = {
  readonly name: string
  readonly before?: Partial<ClusterDefinition>
  readonly after: Partial<ClusterDefinition>
  readonly effects: readonly string[]
}

const { nuc2: _gone, ...withoutNuc2 } = homelab.nodes as Record<string, object>
const office = [{ matchLabels: { room: 'office' } }]
const plain = { loadBalancerIPs: '192.168.1.60', ports: [80] }
const unpinned = { services: { 'traefik/traefik': { ports: [80] } } } satisfies Partial<ClusterDefinition>
const bgp = {
  backend: 'frr',
  l2Advertisements: {},
  bgpPeers: { tor: { myASN: 65_010, peerASN: 65_001, peerAddress: '192.168.1.1' } },
  bgpAdvertisements: { edge: { ipAddressPools: ['metallb-pool'] } },
  services: { 'traefik/traefik': plain },
} satisfies Partial<ClusterDefinition>
const attic = [{ matchLabels: { room: 'attic' } }]
const racks = {
  tor: { ...bgp.bgpPeers.tor, nodeSelectors: office },
  up: { ...bgp.bgpPeers.tor, peerAddress: '192.168.1.2', nodeSelectors: attic },
} as const
const told = (...peers: readonly string[]): Partial<ClusterDefinition> => ({
  bgpAdvertisements: { edge: { ipAddressPools: ['metallb-pool'], ...(peers.length > 0 && { peers }) } },
})
const fromAttic = {
  services: {
    'traefik/traefik': { ...plain, externalTrafficPolicy: 'Local', endpoints: ['nuc4'] },
    'media/plex': { loadBalancerIPs: '192.168.1.72' },
  },
} satisfies Partial<ClusterDefinition>
/** The same where no node is known. */
const unknown = { nodes: undefined as never, services: { 'traefik/traefik': plain } }
const lan = (more: object): Partial<ClusterDefinition> => ({
  l2Advertisements: { lan: { ipAddressPools: ['metallb-pool'], ...more } },
})
const wired = (nuc2: string): Partial<ClusterDefinition> => ({
  ...lan({}),
  nodes: { nuc1: { interfaces: ['eno1', 'wlp2s0'] }, nuc2: { interfaces: [nuc2] } },
  services: { 'traefik/traefik': plain },
})
const dark = ['traefik/traefik: silenced']
const mayBeDark = ['traefik/traefik: silenced?']
/** Of .60 the leader among the two. */
const leader = 'nuc2'

const cases: readonly Case[] = [
  { name: 'nothing changes', after: {}, effects: [] },
  {
    name: 'a pool loses an address that is asked for',
    after: pools({ 'metallb-pool': '192.168.1.60-192.168.1.71' }),
    effects: ['media/plex: lost'],
  },
  {
    name: 'a pool loses an address that nobody asks for by name',
    before: unpinned,
    after: pools({ 'metallb-pool': '192.168.1.70-192.168.1.75' }),
    effects: ['traefik/traefik: readdressed'],
  },
  {
    name: 'a pool grows before the address that is held: it is kept',
    before: unpinned,
    after: pools({ 'metallb-pool': '192.168.1.50-192.168.1.75' }),
    effects: [],
  },
  {
    name: 'a Service asks for another address',
    before: { services: { 'traefik/traefik': plain } },
    after: { services: { 'traefik/traefik': { ...plain, loadBalancerIPs: '192.168.1.65' } } },
    effects: ['traefik/traefik: readdressed'],
  },
  {
    name: 'a Service asks for the address that it has: nothing happens',
    before: unpinned,
    after: { services: { 'traefik/traefik': plain } },
    effects: [],
  },
  {
    name: 'a new Service does not take an address that is held',
    before: unpinned,
    after: { services: { 'nginx/nginx': {}, ...unpinned.services } },
    effects: ['nginx/nginx: gains'],
  },
  {
    name: 'a new Service asks for an address that is held',
    before: unpinned,
    after: { services: { 'nginx/nginx': plain, ...unpinned.services } },
    effects: ['nginx/nginx: waits'],
  },
  {
    name: 'a Service that waited gets an address',
    before: { services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.76' } } },
    after: pools({ 'metallb-pool': '192.168.1.60-192.168.1.76' }),
    effects: ['traefik/traefik: gains'],
  },
  {
    name: 'two Services lose their addresses, and one is left for them',
    before: { services: { 'a/a': {}, 'b/b': {} } },
    after: pools({ 'metallb-pool': '192.168.1.70/32' }),
    effects: ['a/a: lost?', 'b/b: lost?'],
  },
  {
    name: 'the right to share an address goes',
    before: {
      services: { 'a/a': { ...plain, sharingKey: 'dns' }, 'b/b': { ...plain, ports: [53], sharingKey: 'dns' } },
    },
    after: { services: { 'a/a': { ...plain, sharingKey: 'dns' }, 'b/b': { ...plain, ports: [53] } } },
    effects: ['b/b: lost'],
  },
  {
    name: 'a Service is not known any more',
    after: { services: { 'traefik/traefik': plain } },
    before: { services: { 'traefik/traefik': plain, 'nginx/nginx': {} } },
    effects: ['nginx/nginx: leaves'],
  },
  {
    name: 'a node leaves',
    after: { nodes: withoutNuc2 },
    effects: ['gitea/gitea-ssh: silenced', 'traefik/traefik: moves'],
  },
  {
    name: 'no advertisement is left',
    before: { services: { 'traefik/traefik': plain } },
    after: { l2Advertisements: {} },
    effects: ['traefik/traefik: silenced'],
  },
  {
    name: 'BGP from fewer nodes, and from more',
    before: bgp,
    after: { bgpAdvertisements: { edge: { ipAddressPools: ['metallb-pool'], nodeSelectors: office } } },
    effects: ['traefik/traefik: thinner'],
  },
  {
    name: 'BGP from more nodes',
    before: { ...bgp, bgpAdvertisements: { edge: { ipAddressPools: ['metallb-pool'], nodeSelectors: office } } },
    after: { bgpAdvertisements: { edge: { ipAddressPools: ['metallb-pool'] } } },
    effects: ['traefik/traefik: wider'],
  },
  {
    name: 'an address in a pool that nobody advertises',
    before: {
      ...pools({ 'metallb-pool': '192.168.1.60/31', dark: '192.168.1.70/31' }),
      services: { 'traefik/traefik': plain },
    },
    after: { services: { 'traefik/traefik': { ...plain, loadBalancerIPs: '192.168.1.70' } } },
    effects: ['traefik/traefik: silenced'],
  },
  {
    name: 'the peer of some nodes goes',
    before: { ...bgp, bgpPeers: racks, ...fromAttic },
    after: { bgpPeers: { tor: racks.tor } },
    effects: ['traefik/traefik: silenced', 'media/plex: thinner'],
  },
  {
    name: 'the peer of some nodes is told no more',
    before: { ...bgp, bgpPeers: racks, ...fromAttic },
    after: told('tor'),
    effects: ['traefik/traefik: silenced', 'media/plex: thinner'],
  },
  {
    name: 'no peer is left',
    before: bgp,
    after: { bgpPeers: {} },
    effects: ['traefik/traefik: silenced'],
  },
  {
    name: 'the peer is another one: whoever announces announces',
    before: { ...bgp, bgpPeers: { tor: bgp.bgpPeers.tor } },
    after: { bgpPeers: { tor: { ...bgp.bgpPeers.tor, peerASN: 65_002 } } },
    effects: [],
  },
  {
    name: 'a peer for the nodes that had none',
    before: { ...bgp, bgpPeers: { tor: racks.tor } },
    after: { bgpPeers: racks },
    effects: ['traefik/traefik: wider'],
  },
  {
    name: 'the leader has none of the interfaces, and no other node takes over',
    before: wired('eno1'),
    after: lan({ interfaces: ['wlp2s0'] }),
    effects: ['traefik/traefik: silenced'],
  },
  {
    name: 'nobody has the interface',
    before: wired('eno1'),
    after: lan({ interfaces: ['eth9'] }),
    effects: ['traefik/traefik: silenced'],
  },
  {
    name: "the leader's interface is called otherwise",
    before: { ...wired('eno1'), ...lan({ interfaces: ['eno1'] }) },
    after: { nodes: wired('enp1s0').nodes! },
    effects: ['traefik/traefik: silenced'],
  },
  {
    name: 'the interfaces of the nodes are not known: it may be',
    before: { ...lan({}), services: { 'traefik/traefik': plain } },
    after: lan({ interfaces: ['wlp2s0'] }),
    effects: ['traefik/traefik: silenced?'],
  },
  {
    name: 'the speaker leaves the node that leads',
    before: wired('eno1'),
    after: { nodes: { ...wired('eno1').nodes, [leader]: { interfaces: ['eno1'], speaker: false } } },
    effects: ['traefik/traefik: moves'],
  },
  {
    name: 'nodes not known: no advertisement is left',
    before: unknown,
    after: { l2Advertisements: {} },
    effects: dark,
  },
  {
    name: 'nodes not known: the advertisement is for another pool',
    before: { ...unknown, ...pools({ 'metallb-pool': '192.168.1.60/31', other: '192.168.1.70/31' }) },
    after: { l2Advertisements: { lan: { ipAddressPools: ['other'] } } },
    effects: dark,
  },
  {
    name: 'nodes not known: the advertisement is for other Services',
    before: { ...unknown, release: 'v0.16.1' },
    after: lan({ serviceSelectors: [{ matchLabels: { app: 'plex' } }] }),
    effects: dark,
  },
  {
    name: 'nodes not known: from some of them, or from others',
    before: { ...unknown, ...lan({}) },
    after: lan({ nodeSelectors: attic }),
    effects: mayBeDark,
  },
  { name: 'nodes not known: other ones', before: unknown, after: lan({ nodeSelectors: attic }), effects: mayBeDark },
  {
    name: 'nodes not known: from all of them where it was from some',
    before: unknown,
    after: lan({}),
    effects: ['traefik/traefik: moves?'],
  },
  {
    name: 'nodes not known: on one interface only',
    before: unknown,
    after: lan({ nodeSelectors: office, interfaces: ['eth9'] }),
    effects: mayBeDark,
  },
  {
    name: 'nodes not known: on one interface more',
    before: { ...unknown, ...lan({ interfaces: ['eno1'] }) },
    after: lan({ interfaces: ['eno1', 'eth9'] }),
    effects: [],
  },
  {
    name: 'nodes not known: a second advertisement draws in nodes that may lack its interface',
    before: { ...unknown, ...lan({ nodeSelectors: office }) },
    after: {
      l2Advertisements: {
        lan: { ipAddressPools: ['metallb-pool'], nodeSelectors: office },
        attic: { ipAddressPools: ['metallb-pool'], nodeSelectors: attic, interfaces: ['eth9'] },
      },
    },
    effects: mayBeDark,
  },
  {
    name: 'nodes not known: the same, written otherwise',
    before: { ...unknown, ...lan({}) },
    after: { l2Advertisements: { all: {} } },
    effects: [],
  },
  {
    name: 'nodes not known: the only peer goes',
    before: { ...bgp, ...unknown },
    after: { bgpPeers: {} },
    effects: dark,
  },
  {
    name: 'nodes not known: no peer is told',
    before: { ...bgp, ...unknown },
    after: told('other'),
    effects: dark,
  },
  {
    name: 'nodes not known: the peers of some nodes',
    before: { ...bgp, ...unknown, bgpPeers: racks },
    after: told('up'),
    effects: mayBeDark,
  },
  {
    name: 'nodes not known: by layer 2 as well as by BGP, and then by BGP',
    before: { ...bgp, ...unknown, ...lan({}) },
    after: { l2Advertisements: {} },
    effects: ['traefik/traefik: moves?'],
  },
  {
    name: 'nodes not known: peer and advertisement go',
    before: { ...bgp, ...unknown },
    after: { bgpPeers: {}, bgpAdvertisements: {} },
    effects: dark,
  },
  {
    name: 'nodes not known: somebody announces it now',
    before: { ...unknown, l2Advertisements: {} },
    after: lan({}),
    effects: ['traefik/traefik: gains?'],
  },
  {
    name: 'a configuration that MetalLB refuses changes nothing',
    after: pools({ 'metallb-pool': '192.168.1.70-192.168.1.60' }),
    effects: [],
  },
]

for (const { name, before = {}, after, effects } of cases) {
  test(name, () => assert.deepEqual(effectsOf(planFor(after, before)), effects))
}

test('before v0.14.0 nothing of a change is taken that leaves a held address without a pool', () => {
  const shrunk = pools({ 'metallb-pool': '192.168.1.60-192.168.1.71' })
  const old = planFor(shrunk, { release: 'v0.13.12' })
  assert.deepEqual(effectsOf(old), [])
  assert.deepEqual(old.refusedFor, ['media/plex'])
  assert.deepEqual(planFor(shrunk, { release: 'v0.14.0' }).refusedFor, [])
})

test('a pool that is renamed is gone for a moment, and who holds its addresses may notice', () => {
  const renamed = { ...pools({ lan: '192.168.1.60-192.168.1.75' }), l2Advertisements: homelab.l2Advertisements! }
  const { route, services } = planFor(renamed, unpinned)
  assert.equal(route.route, 'ordered')
  assert.deepEqual(
    services.map(({ service, isInterrupted }) => [service, isInterrupted]),
    [['traefik/traefik', true]],
  )
  assert.equal(route.deliveries.flux.outcome, 'stuck')
})

test('what comes back: by name for sure, without a name perhaps not', () => {
  const services = { 'traefik/traefik': { loadBalancerIPs: '192.168.1.75' }, 'a/a': {}, 'b/b': {} }
  const { services: changes } = planFor(pools({ 'metallb-pool': '192.168.1.10-192.168.1.20' }), { services })
  const returns = Object.fromEntries(changes.map(({ service, comesBack }) => [service, comesBack]))
  assert.deepEqual(returns, { 'traefik/traefik': 'again', 'a/a': 'perhaps', 'b/b': 'perhaps' })
})

test('a release whose CRDs the cluster does not take is told, with the first one that it takes', () => {
  const kubernetes = { version: 'v1.36.0' }
  const refusalOf = (release: string) => planFor({ release, kubernetes }).release?.refusedByKubernetes
  assert.match(refusalOf('v0.15.3') ?? '', /it takes those of v0\.16\.1 and later/u)
  assert.match(refusalOf('v0.16.0') ?? '', /a BGPPeer with spec\.localASN .* it takes those of v0\.16\.1 and later/u)
  assert.equal(refusalOf('v0.16.1'), undefined)
})
