import type { Outcome } from '../metallb/allocate.ts'
import type { Model, ServiceFacts } from '../model/model.ts'
import { isPending } from '../simulate/forecast.ts'
import type { Answer } from '../simulate/forecast.ts'
import { calm } from '../simulate/situation.ts'
import { allocationsOf, answersIn } from '../simulate/simulate.ts'

/** A Service of the definition and what may become of it. */
export type ForecastService = { readonly service: ServiceFacts; readonly outcomes: readonly Outcome[] }

/** A Service that is certain to get an address, and who answers for it. */
export type AnsweredService = { readonly service: ServiceFacts; readonly answer: Answer }

/**
 * What MetalLB will do for each Service, in the order of the definition; nothing where it rejects the configuration.
 * Simulated once for a model, whatever the number of rules.
 */
export const forecastServices = oncePerModel((model: Model) => forecastIn(model, calm.order))

/** The same where MetalLB meets them in this order, those that it leaves out last. */
export function forecastIn(model: Model, order: readonly string[]): readonly ForecastService[] {
  const { services } = allocationsOf(model, order)
  return (model.facts.services ?? []).flatMap((service) => {
    const { outcomes } = services[service.id] ?? {}
    return outcomes ? [{ service, outcomes }] : []
  })
}

/** The Services that are certain to get an address, whoever answers for it. Simulated once for a model. */
export const answeredServices = oncePerModel((model: Model): readonly AnsweredService[] => {
  const placed = forecastServices(model).flatMap(({ service, outcomes: [outcome, ...more] }) =>
    outcome && more.length === 0 && !isPending(outcome)
      ? [{ service, placement: { service: service.id, ...outcome } }]
      : [],
  )
  const answers = answersIn(
    model,
    calm,
    placed.map(({ placement }) => placement),
  )
  return placed.map(({ service }) => ({ service, answer: answers.get(service.id)! }))
})

/** The function, computed once for each model. */
export function oncePerModel<Value>(compute: (model: Model) => Value): (model: Model) => Value {
  const known = new WeakMap<Model, { readonly value: Value }>()
  return (model) => {
    const { value } = known.get(model) ?? { value: compute(model) }
    known.set(model, { value })
    return value
  }
}
