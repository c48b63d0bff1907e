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
  bgpAdvertisements: { edge: { ipAddressPools: ['metallb-pool'] } },
  services: { 'traefik/traefik': plain },
} satisfies Partial<ClusterDefinition>

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
    name: 'the nodes are not known: nothing is said of them',
    before: { nodes: undefined as never, services: { 'traefik/traefik': plain } },
    after: { l2Advertisements: {} },
    effects: [],
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
