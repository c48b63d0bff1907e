import { announcersOf, isPending } from './forecast.ts'
import type { Forecast } from './forecast.ts'

/** How many Services each of the nodes draws the traffic of, by node; a Service that may vary counts by its first outcome. */
export function loadOf(forecasts: readonly Forecast[], nodes: readonly string[]): ReadonlyMap<string, number> {
  const load = new Map(nodes.map((node) => [node, 0]))
  for (const { outcomes } of forecasts) {
    const [first] = outcomes
    if (first === undefined || isPending(first)) continue
    for (const node of announcersOf(first)) load.set(node, (load.get(node) ?? 0) + 1)
  }
  return load
}
