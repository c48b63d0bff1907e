import { isObject } from './json.ts'
import { compareResources, resourceOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** What MetalLB's parser is given: its own resources and the facts it looks at. Mirrors config.ClusterResources. */
export type ClusterResources = {
  readonly pools: readonly Resource[]
  readonly legacyPools: readonly Resource[]
  readonly peers: readonly Resource[]
  readonly bfdProfiles: readonly Resource[]
  readonly bgpAdvertisements: readonly Resource[]
  readonly l2Advertisements: readonly Resource[]
  readonly communities: readonly Resource[]
  readonly secrets: readonly Resource[]
  readonly nodes: readonly Resource[]
  readonly namespaces: readonly Resource[]
}

type Sort = keyof ClusterResources

const metallbKinds: ReadonlyMap<string, Sort> = new Map([
  ['IPAddressPool', 'pools'],
  ['AddressPool', 'legacyPools'],
  ['BGPPeer', 'peers'],
  ['BFDProfile', 'bfdProfiles'],
  ['BGPAdvertisement', 'bgpAdvertisements'],
  ['L2Advertisement', 'l2Advertisements'],
  ['Community', 'communities'],
])

const coreKinds: ReadonlyMap<string, Sort> = new Map([
  ['Secret', 'secrets'],
  ['Node', 'nodes'],
  ['Namespace', 'namespaces'],
])

/** Whether MetalLB reads the object as configuration, whatever its version. */
export function isMetallbObject(value: unknown): boolean {
  return isObject(value) && sortOf(value['apiVersion'], value['kind'], metallbKinds, 'metallb.io/') !== undefined
}

/**
 * The objects by kind, each kind in an order of its own so that no answer hangs on the order given. `values[i]` is
 * undefined where the API server refused the object; the index is kept.
 */
export function clusterResourcesOf(values: readonly unknown[]): ClusterResources {
  const found = emptyResources()
  for (const [index, value] of values.entries()) {
    if (!isObject(value)) continue
    const { apiVersion, kind } = value
    const sort = sortOf(apiVersion, kind, metallbKinds, 'metallb.io/') ?? sortOf(apiVersion, kind, coreKinds, 'v1')
    if (sort) found[sort].push(resourceOf(value, index))
  }
  for (const resources of Object.values(found)) resources.sort(compareResources)
  return found
}

function sortOf(apiVersion: unknown, kind: unknown, kinds: ReadonlyMap<string, Sort>, group: string): Sort | undefined {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined
  const isOfGroup = group.endsWith('/') ? apiVersion.startsWith(group) : apiVersion === group
  return isOfGroup ? kinds.get(kind) : undefined
}

function emptyResources(): Record<Sort, Resource[]> {
  return {
    pools: [],
    legacyPools: [],
    peers: [],
    bfdProfiles: [],
    bgpAdvertisements: [],
    l2Advertisements: [],
    communities: [],
    secrets: [],
    nodes: [],
    namespaces: [],
  }
}
