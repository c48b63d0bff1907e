import { acceptedSetOf } from './accepted-set.ts'
import { poolDirectoryOf } from './allocator/pool-directory.ts'
import { advertisementsFor, announcedServiceOf } from './announcer/announced-service.ts'
import { nodeSelectionOf } from './config/node-selection.ts'
import type { Resource } from './config/resource.ts'
import type { Target } from './target.ts'

/** Asks by a Service's namespace/name and a node. */
export type HasSession = (service: string, node: string) => boolean

/**
 * Whether a node has a session in which to tell the way to a Service that has an address: with a peer that is for the node,
 * and that an advertisement from it allows. No speaker looks at that: one without a session still says that it announces.
 * Reads the set once.
 */
export function announcedSessions(objects: readonly unknown[], target: Target): HasSession {
  const accepted = acceptedSetOf(objects, target)
  if (accepted === undefined) return () => false
  const { pools, services, resources } = accepted
  const directory = poolDirectoryOf(pools, { avoidsBuggyAddresses: false })
  const peers = peersByNode(resources)
  const announced = services.flatMap((resource) => announcedServiceOf(resource, directory) ?? [])
  const byKey = new Map(announced.map((service) => [service.key, service]))
  return (key, node) => {
    const [service, own] = [byKey.get(key), peers.get(node)]
    if (service?.pool === undefined || own === undefined) return false
    const from = advertisementsFor(service.pool.bgpAdvertisements, service).filter(({ nodes }) => nodes.has(node))
    return from.some(({ peers: told }) => told.length === 0 || told.some((name) => own.has(name)))
  }
}

function peersByNode({
  peers,
  nodes,
}: {
  readonly peers: readonly Resource[]
  readonly nodes: readonly Resource[]
}): ReadonlyMap<string, ReadonlySet<string>> {
  const select = nodeSelectionOf(nodes)
  const pairs = peers.flatMap(({ name, spec }) => [...select(spec['nodeSelectors'])].map((node) => ({ node, name })))
  const groups = Map.groupBy(pairs, ({ node }) => node)
  return new Map([...groups].map(([node, members]) => [node, new Set(members.map(({ name }) => name))]))
}
