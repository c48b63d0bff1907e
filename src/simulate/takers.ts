import { contains, formatAddress, parseAddress, sizeOf } from '../address/index.ts'
import type { Outcome } from '../metallb/allocate.ts'
import type { Model, PoolFacts, ServiceFacts } from '../model/model.ts'
import { serviceDefinitionOf } from '../model/service-definition.ts'
import { isPending } from './forecast.ts'
import { allocationsOf } from './simulate.ts'

/**
 * By Service that asks for an address, one that asks for none and can take it first, so that the former stays pending.
 * Two orders tell it, whatever the number of Services. Where those without a request come first, they take what they
 * take. Where they come last, one that gets an address behind a requested one in the same pool, or finds none left, has
 * walked past it: had the requested one been free, it would have been taken. What can only be taken by way of a shared
 * address may be missed; nothing is told that cannot be, unless `allocate` is capped.
 */
export function takersOf(model: Model): ReadonlyMap<string, string> {
  const [asking, eager] = byRequest(model.facts.services ?? [])
  if (asking.length === 0 || eager.length === 0) return new Map()
  const late = outcomesIn(model, [...eager, ...asking])
  const early = outcomesIn(model, [...asking, ...eager])
  const seats = seatsOf(eager, late)
  const walks = Map.groupBy(
    eager.flatMap((each) => walksOf(each, early, late, model.facts.pools)),
    ({ space }) => space,
  )
  const keys = new Set(eager.map(({ id }) => serviceDefinitionOf(model, id).sharingKey))
  const takers = asking.flatMap((service): readonly (readonly [string, string])[] => {
    if (early(service).some(isPending)) return []
    const key = serviceDefinitionOf(model, service.id).sharingKey
    const passer = key === undefined || !keys.has(key) ? passerOf(early(service), walks, model.facts.pools) : undefined
    const taker = (late(service).some(isPending) ? seatedAt(service, seats) : undefined) ?? passer
    return taker === undefined ? [] : [[service.id, taker]]
  })
  return new Map(takers)
}

type Outcomes = (service: ServiceFacts) => readonly Outcome[]

/** How far a Service walks through the addresses of a family in a pool: past all before `to`. */
type Walk = { readonly service: string; readonly space: string; readonly to: bigint }

function byRequest(services: readonly ServiceFacts[]): readonly [readonly ServiceFacts[], readonly ServiceFacts[]] {
  const { asking = [], eager = [] } = Object.groupBy(services, ({ requested }) =>
    requested.length > 0 ? 'asking' : 'eager',
  )
  return [asking, eager]
}

function outcomesIn(model: Model, order: readonly ServiceFacts[]): Outcomes {
  const { services } = allocationsOf(
    model,
    order.map(({ id }) => id),
  )
  return ({ id }) => services[id]?.outcomes ?? []
}

/** Address -> the first Service that can sit there. */
function seatsOf(services: readonly ServiceFacts[], outcomesOf: Outcomes): ReadonlyMap<string, string> {
  const seats = services.flatMap((service) =>
    outcomesOf(service).flatMap((outcome) =>
      isPending(outcome) ? [] : outcome.ips.map((ip) => [ip, service.id] as const),
    ),
  )
  return new Map(seats.toReversed())
}

function seatedAt({ requested }: ServiceFacts, seats: ReadonlyMap<string, string>): string | undefined {
  return requested.map(({ value }) => seats.get(formatAddress(value))).find((each) => each !== undefined)
}

function walksOf(service: ServiceFacts, early: Outcomes, late: Outcomes, pools: readonly PoolFacts[]): readonly Walk[] {
  const { id } = service
  return early(service).flatMap((outcome) => {
    if (!isPending(outcome))
      return placesOf(outcome, pools).map(({ space, place }) => ({ service: id, space, to: place }))
    if (!findsNoneLeft.has(outcome.pending)) return []
    return late(service).flatMap((other) =>
      isPending(other) || other.ips.length > 1
        ? []
        : placesOf(other, pools).map(({ space, size }) => ({ service: id, space, to: size })),
    )
  })
}

const findsNoneLeft: ReadonlySet<string> = new Set(['no-available-address', 'pool-exhausted'])

function passerOf(
  outcomes: readonly Outcome[],
  walks: ReadonlyMap<string, readonly Walk[]>,
  pools: readonly PoolFacts[],
): string | undefined {
  return outcomes
    .flatMap((outcome) => (isPending(outcome) ? [] : placesOf(outcome, pools)))
    .map(({ space, place }) => walks.get(space)?.find(({ to }) => to > place)?.service)
    .find((each) => each !== undefined)
}

/** Where addresses are among those of their family in the pool, in the order in which MetalLB walks them. */
function placesOf(
  { ips, pool: name }: Extract<Outcome, { readonly pool: string }>,
  pools: readonly PoolFacts[],
): readonly { readonly space: string; readonly place: bigint; readonly size: bigint }[] {
  const pool = pools.find((each) => each.name === name)
  return ips.flatMap((ip) => {
    const address = parseAddress(ip)
    if (pool === undefined || address === undefined) return []
    const ranges = pool.ranges.map(({ value }) => value).filter(({ family }) => family === address.family)
    const index = ranges.findIndex((range) => contains(range, address))
    if (index === -1) return []
    const place = sizeOfAll(ranges.slice(0, index)) + address.value - ranges[index]!.first
    return [{ space: `${name} ${address.family}`, place, size: sizeOfAll(ranges) }]
  })
}

function sizeOfAll(ranges: readonly Parameters<typeof sizeOf>[0][]): bigint {
  return ranges.reduce((sum, range) => sum + sizeOf(range), 0n)
}
