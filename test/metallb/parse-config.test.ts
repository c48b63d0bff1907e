import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clusterResourcesOf } from '../../src/metallb/config/cluster-resources.ts'
import { parseConfig } from '../../src/metallb/config/config.ts'
import type { Release } from '../../src/release/releases.ts'
import { bfd, bgp, peer, pool } from './build.ts'

/** What MetalLB's parser refuses, but the schema of its release catches first: here the API server is not asked. */
const behindTheSchema: readonly (readonly [name: string, object: object, path: string, release?: Release])[] = [
  ['missing-name', pool('', ['192.0.2.0/24']), 'metadata.name'],
  ['missing-name', bfd(''), 'metadata.name'],
  ['bfd-value-out-of-range', bfd('fast', { receiveInterval: 5 }), 'spec.receiveInterval'],
  ['invalid-dynamic-asn', peer('tor', { peerASN: 0, dynamicASN: 'any' }), 'spec.dynamicASN'],
  [
    'service-selectors-with-aggregation',
    bgp('web', { aggregationLength: 24, serviceSelectors: [{}] }),
    'spec.aggregationLength',
  ],
  ['missing-protocol', legacy({}), 'spec', 'v0.13.12'],
  ['unknown-protocol', legacy({ protocol: 'ospf' }), 'spec.protocol', 'v0.13.12'],
  [
    'bgp-advertisements-in-layer2-pool',
    legacy({ protocol: 'layer2', bgpAdvertisements: [{}] }),
    'spec.bgpAdvertisements',
    'v0.13.12',
  ],
  [
    'aggregation-length-exceeds-prefix',
    legacy({ protocol: 'bgp', bgpAdvertisements: [{ aggregationLength: 16 }] }),
    'spec.bgpAdvertisements.0.aggregationLength',
    'v0.13.12',
  ],
]

function legacy(spec: Readonly<Record<string, unknown>>): object {
  return { ...pool('old', ['192.0.2.0/24'], spec), kind: 'AddressPool' }
}

for (const [name, object, path, release = 'v0.16.1'] of behindTheSchema) {
  test(`${name} at ${path}, where the schema let it through`, () => {
    const { faults } = parseConfig(clusterResourcesOf([object]), release, 'frr')
    assert.deepEqual(
      faults.map((each) => [each.name, each.path?.join('.')]),
      [[name, path]],
    )
  })
}

test('an AddressPool brings its advertisements along until v0.13.12, and is nothing after', () => {
  const resources = clusterResourcesOf([legacy({ protocol: 'layer2' })])
  assert.equal(parseConfig(resources, 'v0.13.12', 'frr').pools.get('old')?.l2Advertisements.length, 1)
  assert.equal(parseConfig(resources, 'v0.14.0', 'frr').pools.size, 0)
})
