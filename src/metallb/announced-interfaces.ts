import { acceptedSetOf } from './accepted-set.ts'
import { poolDirectoryOf } from './allocator/pool-directory.ts'
import { announcedServiceOf } from './announcer/announced-service.ts'
import { interfacesOn } from './announcer/interfaces.ts'
import type { Interfaces } from './announcer/interfaces.ts'
import type { Target } from './target.ts'

export type { Interfaces } from './announcer/interfaces.ts'

/** Asks by a Service's namespace/name and a node; undefined for a Service without a pool. */
export type InterfacesOf = (service: string, node: string) => Interfaces | undefined

/**
 * On which interfaces a node would answer for a Service that `announce` answers for, were it the leader. In no release
 * does the election look at interfaces: a leader without one of them is silent. Reads the set once.
 */
export function announcedInterfaces(objects: readonly unknown[], target: Target): InterfacesOf {
  const accepted = acceptedSetOf(objects, target)
  if (accepted === undefined) return () => undefined
  const directory = poolDirectoryOf(accepted.pools, { avoidsBuggyAddresses: false })
  const services = accepted.services.flatMap((resource) => announcedServiceOf(resource, directory) ?? [])
  const byKey = new Map(services.map((service) => [service.key, service]))
  return (key, node) => {
    const service = byKey.get(key)
    return service?.pool && interfacesOn(node, service, service.pool)
  }
}
