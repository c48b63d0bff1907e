import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WrittenObject } from '../../src/model/written-object.ts'
import { hostNamesIn } from '../../src/plan/host-names.ts'
import { plannedServices } from '../../src/plan/planned-services.ts'

const traefik = service('traefik', 'traefik', { 'metallb.io/loadBalancerIPs': '192.168.1.60' }, [80, 443])
const plex = service(
  'media',
  'plex',
  { 'external-dns.alpha.kubernetes.io/hostname': 'plex.home.example, tv.home.example' },
  [32_400],
)
const envoy = service('gateways', 'cilium-gateway-edge', {}, [443])

const cases: readonly (readonly [name: string, objects: readonly object[], of: object, names: readonly string[]])[] = [
  ['its own annotations', [], plex, ['plex.home.example by ExternalDNS', 'tv.home.example by ExternalDNS']],
  [
    'an Ingress of the class that is called like it',
    [ingress('traefik', 'wiki.example'), ingress('nginx', 'other.example')],
    traefik,
    ['wiki.example by Ingress'],
  ],
  ['an Ingress of no class, where several Services serve the web', [ingress(undefined, 'wiki.example')], traefik, []],
  [
    'a Gateway by its name, and its routes',
    [gateway('edge', 'gateways'), route('edge', 'shop.example'), route('inside', 'no.example')],
    envoy,
    ['*.example by Gateway', 'shop.example by HTTPRoute'],
  ],
  [
    'a Gateway by the address that both ask for',
    [gateway('lan', 'traefik', '192.168.1.60')],
    traefik,
    ['*.example by Gateway'],
  ],
]

for (const [name, objects, of, names] of cases) {
  test(name, () => {
    const services = plannedServices([traefik, plex, envoy].map(written), 'v0.16.1')
    const [meant] = plannedServices([written(of)], 'v0.16.1')
    const found = hostNamesIn(objects, meant!, services)
    assert.deepEqual(
      found.map(({ name: host, by }) => `${host} by ${by}`),
      names,
    )
  })
}

function written(object: object): WrittenObject {
  return { object } as WrittenObject
}

function service(namespace: string, name: string, annotations: object, ports: readonly number[]): object {
  const spec = { type: 'LoadBalancer', ports: ports.map((port) => ({ port })) }
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace, annotations }, spec }
}

function ingress(ingressClassName: string | undefined, host: string): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: host },
    spec: { ingressClassName, rules: [{ host }] },
  }
}

function gateway(name: string, namespace: string, address?: string): object {
  const spec = { listeners: [{ hostname: '*.example' }], ...(address && { addresses: [{ value: address }] }) }
  return { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name, namespace }, spec }
}

function route(parent: string, hostname: string): object {
  const spec = { parentRefs: [{ name: parent, namespace: 'gateways' }], hostnames: [hostname] }
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: hostname, namespace: 'shop' },
    spec,
  }
}
