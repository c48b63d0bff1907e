import { acceptedSetOf } from './accepted-set.ts'
import { behaviourOf } from './allocator/behaviour.ts'
import { mostWorlds } from './allocator/history.ts'
import type { Outcome } from './allocator/outcome.ts'
import { poolDirectoryOf } from './allocator/pool-directory.ts'
import { serviceOf } from './allocator/service.ts'
import { Simulator } from './allocator/simulator.ts'
import { outcomesIn } from './allocator/world.ts'
import type { World } from './allocator/world.ts'
import type { Target } from './target.ts'

export type { Outcome, Pending } from './allocator/outcome.ts'

/** What may become of one Service. `certain`: one thing only. */
export type ServiceAllocation = { readonly certain: boolean; readonly outcomes: readonly Outcome[] }

/** By namespace/name. */
export type Allocation = {
  readonly services: Readonly<Record<string, ServiceAllocation>>
  /** What may become of all Services together. */
  readonly worlds: readonly Readonly<Record<string, Outcome>>[]
  /** Not all worlds are there, and an outcome may be there that cannot be. None is missing up to 256 addresses of a pool. */
  readonly capped: boolean
}

/**
 * Which addresses MetalLB's controller gives to Services that come one after the other in the order of the objects, those
 * with an address in their status included. Where it walks a Go map, everything that it can reach: the set does not hang
 * on luck. No Service where the set of objects is rejected. Mirrors controller.convergeBalancer and internal/allocator.
 */
export function allocate(objects: readonly unknown[], target: Target): Allocation {
  const accepted = acceptedSetOf(objects, target)
  if (accepted === undefined) return { services: {}, worlds: [], capped: false }
  const behaviour = behaviourOf(accepted.release)
  const services = accepted.services.map((resource) => serviceOf(resource, behaviour))
  const simulator = new Simulator(poolDirectoryOf(accepted.pools, behaviour), behaviour)
  const keys = services.map(({ key }) => key)
  const answers = services.map((service) => allocationOf(simulator.offer(service)))
  const { worlds, isCut } = worldsOf(simulator)
  return {
    services: recordOf(keys, answers),
    worlds: worlds.map((world) => recordOf(keys, outcomesIn(world))),
    capped: simulator.isCloudy || isCut,
  }
}

function allocationOf(outcomes: readonly Outcome[]): ServiceAllocation {
  return { certain: outcomes.length === 1, outcomes }
}

function worldsOf({ histories }: Simulator): { worlds: readonly (World | undefined)[]; isCut: boolean } {
  const worlds = new Map(histories.flatMap((each) => each.worlds.map((world) => [world?.number, world] as const)))
  const isCut = worlds.size > mostWorlds || histories.some((each) => each.isCut)
  return { worlds: [...worlds.values()].slice(0, mostWorlds), isCut }
}

function recordOf<Value>(keys: readonly string[], values: readonly Value[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index]!]))
}
