import { acceptedSetOf } from './accepted-set.ts'
import type { AcceptedSet } from './accepted-set.ts'
import { poolDirectoryOf } from './allocator/pool-directory.ts'
import { advertisementsFor, announcedServiceOf } from './announcer/announced-service.ts'
import type { AnnouncedService } from './announcer/announced-service.ts'
import { textsOf } from './config/json.ts'
import type { JsonObject } from './config/json.ts'
import { selectorsOf } from './config/label-selector.ts'
import type { LabelSelector } from './config/label-selector.ts'
import type { Pool } from './config/config.ts'
import { poolSelectionOf } from './config/pool-selection.ts'
import type { Resource } from './config/resource.ts'
import type { Target } from './target.ts'

/** How a Service is announced, as far as it is written: from which nodes, and by layer 2 on which interfaces. */
export type Way = {
  readonly by: 'layer2' | 'bgp'
  /** `all`, or what selects them: equal texts select the same nodes. */
  readonly nodes: string
  /** Sorted. */
  readonly interfaces: 'all' | readonly string[]
}

/** Asks by a Service's namespace/name. */
export type WaysOf = (service: string) => readonly Way[]

/**
 * The ways in which each Service that has an address may be announced, whichever nodes there are: one for each advertisement
 * that is for it, and by BGP one for each peer that it may be told to. Without any, nobody announces it on any node. Reads
 * the set once.
 */
export function announcedWays(objects: readonly unknown[], target: Target): WaysOf {
  const accepted = acceptedSetOf(objects, target)
  if (accepted === undefined) return () => []
  const directory = poolDirectoryOf(accepted.pools, { avoidsBuggyAddresses: false })
  const services = accepted.services.flatMap((resource) => announcedServiceOf(resource, directory) ?? [])
  const byKey = new Map(services.map((service) => [service.key, service]))
  return (key) => {
    const service = byKey.get(key)
    return service?.pool === undefined ? [] : distinct(waysOf(service, service.pool, accepted))
  }
}

function waysOf(service: AnnouncedService, pool: Pool, { resources }: AcceptedSet): readonly Way[] {
  const isLegacy = pool.resource.kind === 'AddressPool'
  const select = poolSelectionOf([pool])
  const specsOf = (written: readonly Resource[], own: readonly unknown[]): readonly JsonObject[] =>
    isLegacy
      ? own.map(() => ({}))
      : advertisementsFor(written.filter((each) => select(each).length > 0).map(read), service).map(({ spec }) => spec)
  const layer2 = specsOf(resources.l2Advertisements, pool.l2Advertisements).map((spec): Way => {
    const interfaces = textsOf(spec['interfaces']).toSorted()
    const nodes = nodesText([spec['nodeSelectors']], service)
    return { by: 'layer2', nodes, interfaces: interfaces.length === 0 ? 'all' : interfaces }
  })
  const bgp = specsOf(resources.bgpAdvertisements, pool.bgpAdvertisements).flatMap((spec) => {
    const told = textsOf(spec['peers'])
    const peers = resources.peers.filter(({ name }) => told.length === 0 || told.includes(name))
    return peers.map((peer): Way => {
      const nodes = nodesText([spec['nodeSelectors'], peer.spec['nodeSelectors']], service)
      return { by: 'bgp', nodes, interfaces: 'all' }
    })
  })
  return [...layer2, ...bgp]
}

function read({ spec }: Resource): { readonly spec: JsonObject; readonly serviceSelectors: readonly LabelSelector[] } {
  return { spec, serviceSelectors: selectorsOf(spec['serviceSelectors']) }
}

function nodesText(selections: readonly unknown[], { isLocal }: AnnouncedService): string {
  const selected = selections.flatMap((each) => {
    const texts = selectorsOf(each).map(({ text }) => text)
    return texts.length === 0 || texts.includes('') ? [] : [[...new Set(texts)].toSorted().join(' or ')]
  })
  const all = [...new Set(selected), ...(isLocal ? ['an endpoint'] : [])]
  return all.length === 0 ? 'all' : all.toSorted().join(' and ')
}

function distinct(ways: readonly Way[]): readonly Way[] {
  const byText = new Map(ways.map((way) => [JSON.stringify(way), way] as const))
  return [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, way]) => way)
}
