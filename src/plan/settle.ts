import { contains, isRangeFault, parseAddress, parseRange } from '../address/index.ts'
import type { Interval } from '../address/index.ts'
import { allocate } from '../metallb/allocate.ts'
import type { Outcome } from '../metallb/allocate.ts'
import { resolveTarget } from '../metallb/judge.ts'
import type { Target } from '../metallb/target.ts'
import { isAtLeast } from '../release/releases.ts'
import { effortFor } from './effort.ts'
import { ordersOf } from './orders.ts'
import type { PlannedService } from './side.ts'

/** What each Service has: one of the states that a cluster can be in. */
export type World = Readonly<Record<string, Outcome>>

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
  const holding = services.map((service) => ({ service, object: withAddresses(service, held) }))
  const keeps = keepersAmong(configuration, target, holding, held)
  if (keeps === undefined) return { worlds: [held], capped: false, refusedFor: [] }
  const keepers = holding.filter(({ service }) => keeps.has(service.id))
  const others = holding.filter(({ service }) => !keeps.has(service.id))
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

/** Equal for equal worlds. */
export function keyOfWorld(world: World): string {
  return JSON.stringify(Object.entries(world).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

type Holding = { readonly service: PlannedService; readonly object: object }

function withAddresses({ id, object }: PlannedService, held: World): object {
  const outcome = held[id]
  if (outcome === undefined || 'pending' in outcome) return { ...object, status: {} }
  return { ...object, status: { loadBalancer: { ingress: outcome.ips.map((ip) => ({ ip })) } } }
}

/** Those that surely keep what they hold; undefined where the set is refused. */
function keepersAmong(
  configuration: readonly object[],
  target: Target,
  holding: readonly Holding[],
  held: World,
): ReadonlySet<string> | undefined {
  const holders = holding.filter(({ service }) => 'ips' in (held[service.id] ?? {}))
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
  const ranges = configuration.flatMap(rangesOf)
  return services.flatMap(({ id }) => {
    const outcome = held[id]
    if (outcome === undefined || 'pending' in outcome) return []
    const addresses = outcome.ips.flatMap((ip) => parseAddress(ip) ?? [])
    return addresses.every((address) => ranges.some((range) => contains(range, address))) ? [] : [id]
  })
}

function rangesOf(object: object): readonly Interval[] {
  const { kind, spec } = object as { readonly kind?: unknown; readonly spec?: { readonly addresses?: unknown } }
  if ((kind !== 'IPAddressPool' && kind !== 'AddressPool') || !Array.isArray(spec?.addresses)) return []
  return spec.addresses.flatMap((text: unknown) => {
    const range = typeof text === 'string' ? parseRange(text) : undefined
    return range === undefined || isRangeFault(range) || range.interval === undefined ? [] : [range.interval]
  })
}
