import type { Outcome } from '../metallb/allocate.ts'
import type { Model } from '../model/model.ts'
import { isPending } from '../simulate/forecast.ts'
import { byNeed, byNeedBackwards } from '../simulate/order-by-need.ts'
import { forecastIn, forecastServices, oncePerModel } from './forecast.ts'
import type { ForecastService } from './forecast.ts'

/** How many orders are looked at, besides the written one, for one that serves all. */
const mostOrders = 4

/**
 * What MetalLB will do for each Service in the order, of those tried, that leaves the fewest without an address: the order
 * in which MetalLB meets them is not the user's. Where the written one serves all, that; else the neediest come first, and
 * then those that were left without.
 */
export const bestForecast: (model: Model) => readonly ForecastService[] = oncePerModel((model) => {
  const written = forecastServices(model)
  if (outrun(written).length === 0) return written
  return [...forecastsToTry(model), written].reduce((best, each) =>
    outrun(each).length < outrun(best).length ? each : best,
  )
})

/**
 * What becomes of the Services that get an address there, and none as they are written or where the others come first. Of
 * the latter nothing where some are left without in every order: then anybody may be.
 */
export const unluckyForecast: (model: Model) => readonly ForecastService[] = oncePerModel((model) => {
  const best = bestForecast(model)
  const pending = new Set(best.filter(staysPending).map(({ service }) => service.id))
  const services = model.facts.services ?? []
  const isWorthIt = services.length > 1 && outrun(best).length === 0
  const backwards = isWorthIt ? forecastIn(model, byNeedBackwards(services).map(idOf)) : []
  const unlucky = [backwards, forecastServices(model)].flatMap((each) => {
    const ids = new Set(outrun(each))
    return each.filter(({ service: { id } }) => ids.has(id) && !pending.has(id))
  })
  const byId = new Map(unlucky.toReversed().map((each) => [each.service.id, each]))
  return services.flatMap(({ id }) => byId.get(id) ?? [])
})

/** Whether a Service is certain to stay pending. */
export function staysPending({ outcomes }: ForecastService): boolean {
  return outcomes.length > 0 && outcomes.every(isPending)
}

/** Who is left without comes first in the next order, until nobody is, or the same are again. */
function forecastsToTry(model: Model): readonly (readonly ForecastService[])[] {
  const tried: (readonly ForecastService[])[] = []
  let order = byNeed(model.facts.services ?? []).map(idOf)
  let left: readonly string[] = []
  while (tried.length < mostOrders) {
    const forecast = forecastIn(model, order)
    tried.push(forecast)
    const now = outrun(forecast)
    if (now.length === 0 || now.join() === left.join()) return tried
    left = now
    const first = new Set(now)
    order = [...now, ...order.filter((id) => !first.has(id))]
  }
  return tried
}

/** The Services that are left without because others came first. */
function outrun(forecast: readonly ForecastService[]): readonly string[] {
  return forecast.flatMap((each) => (staysPending(each) && each.outcomes.some(isScarce) ? [each.service.id] : []))
}

function isScarce(outcome: Outcome): boolean {
  return 'pending' in outcome && scarcities.has(outcome.pending)
}

const scarcities: ReadonlySet<string> = new Set([
  'no-address-of-both-families',
  'no-address-of-family',
  'no-available-address',
  'pool-exhausted',
  'port-conflict',
  'requested-address-in-no-pool',
  'sharing-conflict',
])

function idOf({ id }: { readonly id: string }): string {
  return id
}
