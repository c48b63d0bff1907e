import { announcersOf, isPending } from './forecast.ts'
import type { Answer, Forecast, Pending } from './forecast.ts'

/** What becomes of a Service when something happens. */
export type Shift = {
  readonly service: string
  readonly effect: 'unchanged' | 'moves' | 'lost' | 'thinner' | 'silent'
  readonly before: Answer | Pending
  readonly after: Answer | Pending
}

/**
 * What happens to each Service between two forecasts of the same configuration. `moves`: another leader answers;
 * `thinner`: fewer nodes announce by BGP; `lost`: nobody answers any more; `silent`: nobody did before either.
 */
export function shiftsBetween(before: readonly Forecast[], after: readonly Forecast[]): readonly Shift[] {
  const later = new Map(after.map((forecast) => [forecast.service, forecast]))
  return before.flatMap(({ service, outcomes: [first] }) => {
    const second = later.get(service)?.outcomes[0]
    return first && second ? [{ service, effect: effectOf(first, second), before: first, after: second }] : []
  })
}

function effectOf(before: Answer | Pending, after: Answer | Pending): Shift['effect'] {
  if (isPending(before) || isPending(after)) return 'silent'
  const [was, is] = [announcersOf(before), announcersOf(after)]
  if (was.length === 0) return 'silent'
  if (is.length === 0) return 'lost'
  if (after.leader !== null && before.leader !== after.leader) return 'moves'
  return is.length < was.length ? 'thinner' : 'unchanged'
}
