import { acceptedSetOf } from './accepted-set.ts'
import { poolDirectoryOf } from './allocator/pool-directory.ts'
import { announcedServiceOf } from './announcer/announced-service.ts'
import { interfacesOn } from './announcer/interfaces.ts'
import type { Interfaces } from './announcer/interfaces.ts'
import type { Target } from './target.ts'

export type { Interfaces } from './announcer/interfaces.ts'

/**
 * On which interfaces each node would answer for each Service that `announce` answers for, were it the leader: Service by
 * namespace/name, then node. A Service without a pool is not there. A leader without the interface is silent.
 */
export function announcedInterfaces(
  objects: readonly unknown[],
  target: Target,
): Readonly<Record<string, Readonly<Record<string, Interfaces>>>> {
  const accepted = acceptedSetOf(objects, target)
  if (accepted === undefined) return {}
  const { pools, services, nodes } = accepted
  const directory = poolDirectoryOf(pools, { avoidsBuggyAddresses: false })
  const names = nodes.map(({ name }) => name).toSorted()
  const answers = services.flatMap((resource) => {
    const service = announcedServiceOf(resource, directory)
    if (service?.pool === undefined) return []
    const { key, pool } = service
    return [[key, Object.fromEntries(names.map((node) => [node, interfacesOn(node, service, pool)]))] as const]
  })
  return Object.fromEntries(answers)
}
