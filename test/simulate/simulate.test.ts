import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announcersOf, isPending, pathOf } from '../../src/simulate/forecast.ts'
import { loadOf } from '../../src/simulate/load.ts'
import { calm } from '../../src/simulate/situation.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { clusterOf } from './cluster.ts'

const office = { matchLabels: { room: 'office' } }
const bgp = {
  bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1' } },
  nodes: { nuc1: { labels: { room: 'office' } }, nuc2: { labels: { room: 'office' } }, nuc4: {} },
}

function answersOf(definition: Parameters<typeof clusterOf>[0], situation = calm): readonly object[] {
  return simulate(clusterOf(definition), situation).services.map(({ service, certain, outcomes }) => ({
    service,
    certain,
    gets: outcomes.map((each) =>
      isPending(each) ? each.pending : `${each.ips.join(', ')} ${pathOf(each)} ${announcersOf(each).join(', ')}`.trim(),
    ),
  }))
}

test('a Service may come first that is defined last; those that are not named follow as they are defined', () => {
  const services = { 'traefik/traefik': {}, 'gitea/ssh': {}, 'nginx/nginx': {} }
  const order = ['nginx/nginx']
  assert.deepEqual(
    simulate(clusterOf({ services }), { ...calm, order }).services.map(({ service, outcomes: [first] }) => [
      service,
      first && 'ips' in first && first.ips[0],
    ]),
    [
      ['nginx/nginx', '192.168.1.60'],
      ['traefik/traefik', '192.168.1.61'],
      ['gitea/ssh', '192.168.1.62'],
    ],
  )
})

test('each path is told, and each outcome has its own answer', () => {
  const pools = { 'edge-pool': { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.70/32'] } } as const
  const advertisements = {
    l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    bgpAdvertisements: { edge: { ipAddressPools: ['lab'], nodeSelectors: [office] } },
  }
  const [{ gets }] = answersOf({ ...bgp, pools, ...advertisements, services: { 'traefik/traefik': {} } }) as [
    { readonly gets: readonly string[] },
  ]
  assert.deepEqual(gets.toSorted(), ['192.168.1.60 layer 2 nuc2', '192.168.1.70 BGP nuc1, nuc2'])
  const both = { ...advertisements, bgpAdvertisements: { edge: { nodeSelectors: [office] } } }
  assert.deepEqual(
    answersOf({ ...bgp, pools, ...both, services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60' } } }),
    [{ service: 'gitea/ssh', certain: true, gets: ['192.168.1.60 layer 2 and BGP nuc1, nuc2'] }],
  )
})

test('nobody answers where no node is left, and the address stays', () => {
  const definition = { services: { 'traefik/traefik': {} } }
  assert.deepEqual(answersOf(definition, { down: ['nuc1', 'nuc2', 'nuc4'], order: [] }), [
    { service: 'traefik/traefik', certain: true, gets: ['192.168.1.60 none'] },
  ])
})

test('a Service that waits, one that is left alone, and a configuration that is rejected', () => {
  const services = {
    'traefik/traefik': { loadBalancerIPs: '192.168.1.99' },
    'nginx/nginx': { loadBalancerClass: 'example.org/cloud' },
  }
  assert.deepEqual(answersOf({ services }), [
    { service: 'traefik/traefik', certain: true, gets: ['requested-address-in-no-pool'] },
    { service: 'nginx/nginx', certain: true, gets: ['ignored'] },
  ])
  assert.deepEqual(answersOf({ services, pools: { lab: { addresses: ['192.168.1.9-192.168.1.1'] } } }), [])
})

test('a node without a session is heard by nobody', () => {
  const definition = {
    ...bgp,
    bgpPeers: { tor: { ...bgp.bgpPeers.tor, nodeSelectors: [office] } },
    bgpAdvertisements: { edge: {} },
    l2Advertisements: {},
    services: { 'traefik/traefik': {} },
  }
  assert.deepEqual(answersOf(definition), [
    { service: 'traefik/traefik', certain: true, gets: ['192.168.1.60 BGP nuc1, nuc2'] },
  ])
})

test('the load counts each node that draws traffic, by the first outcome, and no node that is not asked for', () => {
  const bgpOnly = { ...bgp, l2Advertisements: {}, bgpAdvertisements: { edge: { nodeSelectors: [office] } } }
  const services = { 'traefik/traefik': {}, 'gitea/ssh': {}, 'nginx/nginx': { pool: 'attic' } }
  const forecasts = simulate(clusterOf({ ...bgpOnly, services }), calm).services
  assert.deepEqual(
    [...loadOf(forecasts, ['nuc1', 'nuc2', 'nuc4'])],
    [
      ['nuc1', 2],
      ['nuc2', 2],
      ['nuc4', 0],
    ],
  )
  assert.deepEqual([...loadOf([], [])], [])
})
