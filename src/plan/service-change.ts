import { announcingChanges } from './announcing-change.ts'
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

/** What may happen to a Service that has one thing and then another: one effect, or several where not all is known. */
export function effectsBetween(before: Placement, after: Placement): readonly Effect[] {
  if (after.state === 'absent') return [before.state === 'absent' ? 'kept' : 'leaves']
  if (after.state === 'pending') return [before.state === 'placed' ? 'lost' : 'waits']
  if (before.state !== 'placed') return ['gains']
  const announcing = announcingChanges(before, after)
  if (isSameAddresses(before.ips, after.ips)) return announcing
  return announcing.includes('silenced') && announcing.length === 1 ? announcing : ['readdressed']
}

/** The worst of some effects. */
export function worstOf(found: readonly Effect[]): Effect {
  return effects.find((effect) => found.includes(effect)) ?? 'kept'
}
