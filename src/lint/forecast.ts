import type { Model, ServiceFacts } from '../model/model.ts'
import { isPending } from '../simulate/forecast.ts'
import type { Answer, Forecast } from '../simulate/forecast.ts'
import { calm } from '../simulate/situation.ts'
import { simulate } from '../simulate/simulate.ts'
import type { Simulation } from '../simulate/simulate.ts'

/** A Service of the definition and what MetalLB will do for it. */
export type ForecastService = { readonly service: ServiceFacts; readonly forecast: Forecast }

/** What MetalLB will do for each Service, in the order of the definition; nothing where it rejects the configuration. */
export function forecastServices(model: Model): readonly ForecastService[] {
  const forecasts = new Map(simulationOf(model).services.map((forecast) => [forecast.service, forecast]))
  return (model.facts.services ?? []).flatMap((service) => {
    const forecast = forecasts.get(service.id)
    return forecast ? [{ service, forecast }] : []
  })
}

/** The one answer of a Service that is certain to get it. */
export function certainAnswerOf({ certain, outcomes: [outcome] }: Forecast): Answer | undefined {
  return certain && outcome && !isPending(outcome) ? outcome : undefined
}

const simulations = new WeakMap<Model, Simulation>()

function simulationOf(model: Model): Simulation {
  const known = simulations.get(model) ?? simulate(model, calm)
  simulations.set(model, known)
  return known
}
