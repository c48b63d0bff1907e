import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rebuild } from '../../src/simulate/rebuild.ts'
import type { Return } from '../../src/simulate/rebuild.ts'
import { clusterOf, sites } from './cluster.ts'

function returnOf(id: string, definition: Parameters<typeof clusterOf>[0]): Return {
  return rebuild(clusterOf(definition)).services.find(({ service }) => service === id)!
}

test('up to six Services every order is tried, beyond only telling ones, and in a large cluster few', () => {
  const counts = [0, 1, 3, 6, 7, 101].map((count) => {
    const { orders, complete } = rebuild(clusterOf({ services: sites(count) }))
    return [count, orders, complete]
  })
  assert.deepEqual(counts, [
    [0, 1, true],
    [1, 1, true],
    [3, 6, true],
    [6, 720, true],
    [7, 26, false],
    [101, 5, false],
  ])
})

test('what asks for nothing may swap, what asks is held', () => {
  const services = {
    'traefik/traefik': { loadBalancerIPs: '192.168.1.75' },
    'gitea/ssh': {},
    'nginx/nginx': {},
  }
  assert.deepEqual(rebuild(clusterOf({ services })).services, [
    { service: 'traefik/traefik', pinned: true, addresses: ['192.168.1.75'], takenBy: [] },
    { service: 'gitea/ssh', pinned: false, addresses: ['192.168.1.60', '192.168.1.61'], takenBy: [] },
    { service: 'nginx/nginx', pinned: false, addresses: ['192.168.1.60', '192.168.1.61'], takenBy: [] },
  ])
})

test('who took an address is named, however it is written', () => {
  const pools = { 'edge-pool': { addresses: ['2001:db8::60/124' as const] } }
  const services = { 'traefik/traefik': { loadBalancerIPs: '2001:DB8:0::60' }, 'gitea/ssh': {}, 'nginx/nginx': {} }
  assert.deepEqual(returnOf('traefik/traefik', { pools, services }), {
    service: 'traefik/traefik',
    pinned: true,
    addresses: ['2001:db8::60', 'pending'],
    takenBy: ['gitea/ssh', 'nginx/nginx'],
  })
})

test('who shares an address, and who asks for it too, took nothing', () => {
  const shared = { sharingKey: 'dns' }
  const ip = { loadBalancerIPs: '192.168.1.60' }
  const services = {
    'dns/udp': { ...ip, ...shared, ports: ['53/udp' as const] },
    'dns/tcp': { ...shared, ports: ['53/tcp' as const] },
  }
  assert.deepEqual(returnOf('dns/udp', { services }).takenBy, [])
  const rival = returnOf('traefik/traefik', { services: { 'traefik/traefik': ip, 'nginx/nginx': ip } })
  assert.deepEqual([rival.addresses, rival.takenBy], [['192.168.1.60', 'pending'], []])
})

test('of many Services the telling orders still find who can be first, and who last', () => {
  const services = { 'traefik/traefik': { loadBalancerIPs: '192.168.1.66' }, ...sites(7) }
  const { addresses, takenBy } = returnOf('traefik/traefik', { services })
  assert.deepEqual(addresses, ['192.168.1.66', 'pending'])
  assert.ok(takenBy.includes('lab/site-6'))
  const first = returnOf('lab/site-6', { services })
  assert.ok(first.addresses.includes('192.168.1.60') && first.addresses.includes('192.168.1.66'))
})
