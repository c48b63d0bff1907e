import { acceptedSetOf } from './accepted-set.ts'
import { poolDirectoryOf } from './allocator/pool-directory.ts'
import { advertisementsFor, announcedServiceOf } from './announcer/announced-service.ts'
import { nodeSelectionOf } from './config/node-selection.ts'
import type { Target } from './target.ts'

/** Asks by a Service's namespace/name and a node: the names of the peers, sorted. */
export type SessionsOf = (service: string, node: string) => readonly string[]

/**
 * To which peers a node tells the way to a Service that has an address: those that it has a session with and that an
 * advertisement from it allows. No speaker looks at that: one without a session still says that it announces. Reads the
 * set once.
 */
export function announcedSessions(objects: readonly unknown[], target: Target): SessionsOf {
  const accepted = acceptedSetOf(objects, target)
  if (accepted === undefined) return () => []
  const { pools, services, resources } = accepted
  const directory = poolDirectoryOf(pools, { avoidsBuggyAddresses: false })
  const select = nodeSelectionOf(resources.nodes)
  const peers = resources.peers.map(({ name, spec }) => ({ name, nodes: select(spec['nodeSelectors']) }))
  const announced = services.flatMap((resource) => announcedServiceOf(resource, directory) ?? [])
  const byKey = new Map(announced.map((service) => [service.key, service]))
  return (key, node) => {
    const service = byKey.get(key)
    if (service?.pool === undefined) return []
    const from = advertisementsFor(service.pool.bgpAdvertisements, service).filter(({ nodes }) => nodes.has(node))
    const told = peers.filter(
      (peer) => peer.nodes.has(node) && from.some((each) => each.peers.length === 0 || each.peers.includes(peer.name)),
    )
    return [...new Set(told.map(({ name }) => name))].toSorted()
  }
}
