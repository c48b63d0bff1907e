import { asCluster } from '../../src/define/index.ts'
import type { ClusterDefinition } from '../../src/define/index.ts'
import type { Model } from '../../src/model/model.ts'
import { resolve } from '../../src/model/resolve.ts'

/** The model of a small cluster: one pool on layer 2, three nodes, and what is said otherwise. */
export function clusterOf(definition: ClusterDefinition): Model {
  return resolve(
    asCluster({
      name: 'lab',
      release: 'v0.16.1',
      backend: 'frr',
      nodes: { nuc1: {}, nuc2: {}, nuc4: {} },
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
      l2Advertisements: { lan: { ipAddressPoolSelectors: [{}] } },
      ...definition,
    }),
  ).model
}

/** So many Services that ask for nothing: lab/site-0, lab/site-1… */
export function sites(count: number): NonNullable<ClusterDefinition['services']> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`lab/site-${index}`, {}]))
}
