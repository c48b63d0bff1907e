import { effortFor } from './effort.ts'
import { routeBetween } from './route.ts'
import type { Route } from './route.ts'
import type { Side } from './side.ts'
import { transitionBetween } from './transition.ts'
import { addressesIn, isSameAddresses } from './world.ts'
import type { World } from './world.ts'

/** Whether a Service has its address again once the change is undone: `again`, `perhaps`, `another` or `none`. */
export type Return = 'again' | 'perhaps' | 'another' | 'none'

/** Undoing a change: what the webhook says to that, and by Service what comes back of those that had an address. */
export type WayBack = { readonly route: Route; readonly returns: ReadonlyMap<string, Return> }

/** Goes back from each world that the change can end in. `pairs`: a world before, and one after. */
export function wayBack(
  before: Side,
  after: Side,
  pairs: readonly { readonly before: World; readonly after: World }[],
): WayBack {
  const route = routeBetween(after, before)
  const ends = pairs.slice(0, effortFor(before.services.length).ends).map((pair) => ({
    pair,
    ends: transitionBetween([pair.after], after, before, route).passages.map((passage) => passage.after),
  }))
  const returns = before.services.flatMap(({ id }): readonly (readonly [string, Return])[] => {
    const all = ends.flatMap(({ pair, ends: worlds }) => worlds.map((world) => returnOf(id, pair.before, world)))
    const known = all.filter((each) => each !== undefined)
    return known.length === 0 ? [] : [[id, summaryOf(known)]]
  })
  return { route, returns: new Map(returns) }
}

function returnOf(id: string, before: World, end: World): Return | undefined {
  const [was, is] = [addressesIn(before, id), addressesIn(end, id)]
  if (was === undefined) return undefined
  if (is === undefined) return 'none'
  return isSameAddresses(was, is) ? 'again' : 'another'
}

function summaryOf(all: readonly Return[]): Return {
  const [first] = all
  if (first !== undefined && all.every((each) => each === first)) return first
  return all.includes('again') ? 'perhaps' : 'another'
}
