import { contains, parseAddress } from '../address/index.ts'
import { allocate } from '../metallb/allocate.ts'
import type { Outcome } from '../metallb/allocate.ts'
import { resolveTarget } from '../metallb/judge.ts'
import type { Target } from '../metallb/target.ts'
import { isAtLeast } from '../release/releases.ts'
import { effortFor } from './effort.ts'
import { ordersOf } from './orders.ts'
import { intervalsOfPools } from './pool-ranges.ts'
import type { PlannedService } from './side.ts'
import { addressesIn, holding, keyOfWorld } from './world.ts'
import type { World } from './world.ts'

/** The worlds that a cluster can end in. `refusedFor`: Services for which MetalLB does not take the configuration. */
export type Settled = {
  readonly worlds: readonly World[]
  readonly capped: boolean
  readonly refusedFor: readonly string[]
}

/** Worlds beyond this many are not followed. */
const mostWorlds = 12

/**
 * What becomes of Services that hold addresses when MetalLB gets a configuration. Who may keep an address keeps it, since
 * the controller does not let go of it; the others are looked at in any order. Where the set of objects is refused, nothing
 * changes. Before v0.14.0 the configuration is refused as a whole as long as a Service holds an address outside all pools.
 */
export function settle(
  configuration: readonly object[],
  target: Target,
  services: readonly PlannedService[],
  held: World,
): Settled {
  const stuck = refusesLosses(target) ? outsideAllPools(configuration, services, held) : []
  if (stuck.length > 0) return { worlds: [held], capped: false, refusedFor: stuck }
  const all = services.map((service): Held => ({
    service,
    object: holding(service.object, addressesIn(held, service.id) ?? []),
  }))
  const keeps = keepersAmong(configuration, target, all, held)
  if (keeps === undefined) return { worlds: [held], capped: false, refusedFor: [] }
  const keepers = all.filter(({ service }) => keeps.has(service.id))
  const others = all.filter(({ service }) => !keeps.has(service.id))
  const orders = ordersOf(others, ({ service }) => service.requested.length > 0)
  const { orders: most } = effortFor(services.length)
  const outcomes = orders
    .slice(0, most)
    .map((order) => allocate([...configuration, ...[...keepers, ...order].map(({ object }) => object)], target))
  const worlds = distinct(outcomes.flatMap((each) => each.worlds))
  const capped = worlds.length > mostWorlds || orders.length > most || outcomes.some((each) => each.capped)
  return { worlds: worlds.slice(0, mostWorlds), capped, refusedFor: [] }
}

/** Worlds that differ, in the order in which they are first met. */
function distinct(worlds: readonly World[]): readonly World[] {
  return [...new Map(worlds.map((world) => [keyOfWorld(world), world])).values()]
}

/** A Service, and how Kubernetes has it. */
type Held = { readonly service: PlannedService; readonly object: object }

/** Those that surely keep what they hold; undefined where the set is refused. */
function keepersAmong(
  configuration: readonly object[],
  target: Target,
  all: readonly Held[],
  held: World,
): ReadonlySet<string> | undefined {
  const holders = all.filter(({ service }) => addressesIn(held, service.id) !== undefined)
  const together = allocate([...configuration, ...holders.map(({ object }) => object)], target)
  if (together.worlds.length === 0) return undefined
  const keepsIn = ({ services }: typeof together, id: string): boolean =>
    services[id]?.outcomes.every((outcome) => holdsStill(outcome, held[id]!)) === true
  const keepers = holders.filter(
    ({ service, object }) =>
      keepsIn(together, service.id) || keepsIn(allocate([...configuration, object], target), service.id),
  )
  return new Set(keepers.map(({ service }) => service.id))
}

function holdsStill(outcome: Outcome, before: Outcome): boolean {
  return 'ips' in outcome && 'ips' in before && before.ips.every((ip) => outcome.ips.includes(ip))
}

function refusesLosses(target: Target): boolean {
  return !isAtLeast(resolveTarget(target).release, 'v0.14.0')
}

function outsideAllPools(
  configuration: readonly object[],
  services: readonly PlannedService[],
  held: World,
): readonly string[] {
  const ranges = intervalsOfPools(configuration)
  return services.flatMap(({ id }) => {
    const addresses = (addressesIn(held, id) ?? []).flatMap((ip) => parseAddress(ip) ?? [])
    return addresses.every((address) => ranges.some((range) => contains(range, address))) ? [] : [id]
  })
}
