import { announcersOf } from './placement.ts'
import type { Placement } from './placement.ts'
import { isSameAddresses } from './world.ts'

/**
 * What becomes of a Service. `lost`: it had an address and gets none; `silenced`: nobody announces its address any more;
 * `leaves`: this side knows it no longer; `readdressed`: another address; `moves`: another node answers for it; `thinner`,
 * `wider`: fewer or more nodes announce it; `gains`: an address, or somebody who announces it; `waits`: none, as before;
 * `kept`: nothing changes.
 */
export type Effect =
  'lost' | 'silenced' | 'leaves' | 'readdressed' | 'moves' | 'thinner' | 'wider' | 'gains' | 'waits' | 'kept'

/** The worst first. */
export const effects: readonly Effect[] = [
  'lost',
  'silenced',
  'readdressed',
  'leaves',
  'moves',
  'thinner',
  'waits',
  'wider',
  'gains',
  'kept',
]

/** What happens to a Service that has one thing and then another. */
export function effectBetween(before: Placement, after: Placement): Effect {
  if (after.state === 'absent') return before.state === 'absent' ? 'kept' : 'leaves'
  if (after.state === 'pending') return before.state === 'placed' ? 'lost' : 'waits'
  if (before.state !== 'placed') return 'gains'
  if (!isSameAddresses(before.ips, after.ips)) return 'readdressed'
  return movement(before, after)
}

function movement(before: Placement, after: Placement): Effect {
  const [was, is] = [announcersOf(before), announcersOf(after)]
  if (was === undefined || is === undefined) return 'kept'
  if (was.length > 0 && is.length === 0) return 'silenced'
  if (was.length === 0) return is.length === 0 ? 'kept' : 'gains'
  if (leaderOf(before) !== leaderOf(after)) return 'moves'
  if (was.some((node) => !is.includes(node))) return 'thinner'
  return is.length > was.length ? 'wider' : 'kept'
}

function leaderOf(placement: Placement): string | null | undefined {
  return placement.state === 'placed' ? placement.leader : undefined
}

/** The worst of some effects. */
export function worstOf(found: readonly Effect[]): Effect {
  return effects.find((effect) => found.includes(effect)) ?? 'kept'
}
