import type { Model } from '../model/model.ts'
import type { Forecast } from './forecast.ts'
import { loadOf } from './load.ts'
import { rebuild } from './rebuild.ts'
import type { Rebuild } from './rebuild.ts'
import { shiftsBetween } from './shifts.ts'
import type { Shift } from './shifts.ts'
import { simulate } from './simulate.ts'

/** What happens when nodes die, and how the load spreads over the others then. */
export type Failure = {
  readonly down: readonly string[]
  readonly shifts: readonly Shift[]
  readonly load: ReadonlyMap<string, number>
}

/** Everything that `simulate` shows of a cluster. */
export type ClusterForecast = {
  readonly services: readonly Forecast[]
  readonly load: ReadonlyMap<string, number>
  readonly capped: boolean
  readonly failures: readonly Failure[]
  readonly rebuild: Rebuild | undefined
}

/** What is asked: failures, each a set of nodes that die together; the Services' order; and whether a rebuild is tried. */
export type Question = {
  readonly failures: readonly (readonly string[])[]
  readonly order: readonly string[]
  readonly rebuild: boolean
}

/** The forecast of a cluster that was judged without an error. */
export function forecastOf(model: Model, question: Question): ClusterForecast {
  const calm = simulate(model, { down: [], order: question.order })
  const nodes = (model.facts.nodes ?? []).map(({ name }) => name)
  const failures = question.failures.map((down): Failure => {
    const { services } = simulate(model, { down, order: question.order })
    const left = nodes.filter((node) => !down.includes(node))
    return { down, shifts: shiftsBetween(calm.services, services), load: loadOf(services, left) }
  })
  return {
    services: calm.services,
    load: loadOf(calm.services, nodes),
    capped: calm.capped,
    failures,
    rebuild: question.rebuild ? rebuild(model) : undefined,
  }
}
