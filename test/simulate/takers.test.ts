import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { ClusterDefinition } from '../../src/define/index.ts'
import { rebuild } from '../../src/simulate/rebuild.ts'
import { takersOf } from '../../src/simulate/takers.ts'
import { clusterOf, sites } from './cluster.ts'

type Services = NonNullable<ClusterDefinition['services']>

function takersAmong(services: Services, definition: ClusterDefinition = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(takersOf(clusterOf({ ...definition, services })))
}

function traefikAt(ip: string): Services {
  return { 'traefik/traefik': { loadBalancerIPs: ip } }
}

function areDistinct(places: readonly (number | undefined)[]): boolean {
  const asked = places.filter((place) => place !== undefined)
  return new Set(asked).size === asked.length
}

test('the first address is taken by whoever asks for none', () => {
  assert.deepEqual(takersAmong({ 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, ...sites(1) }), {
    'traefik/traefik': 'lab/site-0',
  })
})

test('a further address is out of reach of one, and within reach of two', () => {
  const traefik = { 'traefik/traefik': { loadBalancerIPs: '192.168.1.61' } }
  assert.deepEqual(takersAmong({ ...traefik, ...sites(1) }), {})
  assert.deepEqual(takersAmong({ ...traefik, ...sites(2) }), { 'traefik/traefik': 'lab/site-1' })
})

test('another request before it brings it within reach of one', () => {
  const services = {
    'traefik/traefik': { loadBalancerIPs: '192.168.1.61' },
    'gitea/ssh': { loadBalancerIPs: '192.168.1.60' },
    ...sites(1),
  }
  assert.deepEqual(takersAmong(services), { 'traefik/traefik': 'lab/site-0', 'gitea/ssh': 'lab/site-0' })
})

test('the last address of a pool with one Service too many is within reach', () => {
  const services = {
    'traefik/traefik': { loadBalancerIPs: '192.168.1.60' },
    'gitea/ssh': { loadBalancerIPs: '192.168.1.61' },
    ...sites(1),
  }
  const pools = { 'edge-pool': { addresses: ['192.168.1.60/31' as const] } }
  assert.deepEqual(takersAmong(services, { pools }), { 'traefik/traefik': 'lab/site-0', 'gitea/ssh': 'lab/site-0' })
})

test('the ranges of a pool are walked as they are listed', () => {
  const pools = { 'edge-pool': { addresses: ['192.168.1.70/31' as const, '192.168.1.60/31' as const] } }
  const asking = (ip: string) => takersAmong({ 'traefik/traefik': { loadBalancerIPs: ip }, ...sites(2) }, { pools })
  assert.deepEqual(asking('192.168.1.71'), { 'traefik/traefik': 'lab/site-1' })
  assert.deepEqual(asking('192.168.1.60'), {})
})

test('each family is walked by itself', () => {
  const pools = { 'edge-pool': { addresses: ['192.168.1.60/30' as const, '2001:db8::60/126' as const] } }
  const dual = { ipFamilyPolicy: 'PreferDualStack' as const }
  assert.deepEqual(takersAmong({ ...traefikAt('2001:DB8:0::60'), 'k3s-dns/k3s-dns': dual }, { pools }), {
    'traefik/traefik': 'k3s-dns/k3s-dns',
  })
  assert.deepEqual(takersAmong({ ...traefikAt('2001:db8::60'), 'k3s-dns/k3s-dns': {} }, { pools }), {})
})

test('a Service of both families that lacks one has not come to the end of the other', () => {
  const pools = { 'edge-pool': { addresses: ['192.168.1.60/30' as const, '2001:db8::60/128' as const] } }
  const services = {
    ...traefikAt('192.168.1.62'),
    'gitea/ssh': { loadBalancerIPs: '2001:db8::60' },
    'k3s-dns/k3s-dns': { ipFamilyPolicy: 'RequireDualStack' as const },
  }
  assert.deepEqual(takersAmong(services, { pools }), { 'gitea/ssh': 'k3s-dns/k3s-dns' })
})

test('one that waits for the request of another is not told', () => {
  const services = {
    'dns/udp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/udp' as const] },
    ...traefikAt('192.168.1.60'),
    'dns/tcp': { sharingKey: 'dns', ports: ['53/tcp' as const] },
  }
  assert.deepEqual(takersAmong(services), {})
})

test('who can share the address takes nothing away', () => {
  const shared = { sharingKey: 'dns' }
  const asking = { 'dns/udp': { ...shared, loadBalancerIPs: '192.168.1.60', ports: ['53/udp' as const] } }
  assert.deepEqual(takersAmong({ ...asking, 'dns/tcp': { ...shared, ports: ['53/tcp'] } }), {})
  assert.deepEqual(takersAmong({ ...asking, 'dns/more': { ...shared, ports: ['53/udp'] } }), { 'dns/udp': 'dns/more' })
})

test('nothing is taken from a pool that gives nothing by itself, or from one that waits anyway', () => {
  const pools = {
    own: { addresses: ['192.168.1.53/32' as const], autoAssign: false },
    'edge-pool': { addresses: ['192.168.1.60/30' as const] },
  }
  const services = {
    'k3s-dns/k3s-dns': { loadBalancerIPs: '192.168.1.53' },
    'gitea/ssh': { loadBalancerIPs: '192.168.1.99' },
    ...sites(1),
  }
  assert.deepEqual(takersAmong(services, { pools }), {})
})

test('in one pool, what two orders tell is what all orders tell', () => {
  const request = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined })
  fc.assert(
    fc.property(
      fc.array(request, { maxLength: 5 }).filter(areDistinct),
      fc.integer({ min: 5, max: 7 }),
      (places, size) => {
        const services = Object.fromEntries(
          places.map((place, index): readonly [string, object] => [
            `lab/site-${index}`,
            place === undefined ? {} : { loadBalancerIPs: `192.168.1.${60 + place}` },
          ]),
        )
        const pools = { 'edge-pool': { addresses: [`192.168.1.60-192.168.1.${59 + size}` as const] } }
        const model = clusterOf({ pools, services })
        const all = rebuild(model).services.filter(({ takenBy }) => takenBy.length > 0)
        const told = takersOf(model)
        assert.deepEqual(
          [...told.keys()],
          all.map(({ service }) => service),
        )
        for (const { service, takenBy } of all) assert.ok(takenBy.includes(told.get(service)!))
      },
    ),
    { seed: 60, numRuns: 100 },
  )
})

test('in two pools, with shared addresses, nothing is told that no order brings about', () => {
  const ports = fc.constantFrom<readonly ('53/udp' | '53/tcp')[]>(['53/udp'], ['53/tcp'])
  const service = fc.record(
    {
      loadBalancerIPs: fc.constantFrom('192.168.1.60', '192.168.1.61', '192.168.1.70'),
      sharingKey: fc.constantFrom('dns', 'web'),
      pool: fc.constantFrom('edge-pool', 'lab'),
      ports,
    },
    { requiredKeys: ['ports'] },
  )
  const pools = {
    'edge-pool': { addresses: ['192.168.1.60/31' as const] },
    lab: { addresses: ['192.168.1.70/31' as const], serviceAllocation: { priority: 20, namespaces: ['lab'] } },
  }
  fc.assert(
    fc.property(fc.array(service, { maxLength: 5 }), (list) => {
      const model = clusterOf({
        pools,
        namespaces: { lab: {}, attic: {} },
        services: Object.fromEntries(list.map((each, index) => [`${index % 2 ? 'lab' : 'attic'}/site-${index}`, each])),
      })
      const takenBy = new Map(rebuild(model).services.map((each) => [each.service, each.takenBy]))
      for (const [asking, taker] of takersOf(model))
        assert.ok(takenBy.get(asking)!.includes(taker), `${asking} ${taker}`)
    }),
    { seed: 61, numRuns: 200 },
  )
})
