import type { Behaviour } from './behaviour.ts'
import { candidatesOf } from './candidates.ts'
import { selectedOf } from './choice.ts'
import type { Applicant, Offer } from './choice.ts'
import type { Ledger } from './ledger.ts'
import type { Before } from './namespace-order.ts'
import { searchOf } from './offers.ts'
import type { Pending } from './outcome.ts'
import { isCompatible, openTier, pinnedTiers } from './pinned-pools.ts'
import type { Tier } from './pinned-pools.ts'
import { placementsIn } from './placements.ts'
import type { PoolDirectory } from './pool-directory.ts'
import type { Service } from './service.ts'
import { placed, waiting } from './step.ts'
import type { Step } from './step.ts'

/** A Service that asks for no address, and its families. */
export type Seeker = Service & Applicant

/** From whichever pool fits best: allocator.Allocate. */
export function allocatedAnywhere(
  ledger: Ledger,
  directory: PoolDirectory,
  seeker: Seeker,
  behaviour: Behaviour,
): readonly Step[] {
  const pinned = allocatedFrom(pinnedTiers(directory, seeker), ledger, seeker, behaviour)
  if (pinned.failures.length === 0) return pinned.steps
  const open = allocatedFrom([openTier(directory)], ledger, seeker, behaviour)
  const failed = open.failures.length > 0 ? [waiting('no-available-address')] : []
  const then = pinned.failures.flatMap((before) => [...open.steps, ...failed].map((step) => ({ ...step, before })))
  return [...pinned.steps, ...then]
}

/** From the pool that the Service asks for: allocator.AllocateFromPool. */
export function allocatedFromPool(
  ledger: Ledger,
  directory: PoolDirectory,
  seeker: Seeker,
  behaviour: Behaviour,
): readonly Step[] {
  const owner = directory.byName.get(seeker.wishes.pool)
  if (owner === undefined) return [waiting('unknown-pool')]
  const search = searchOf(ledger, owner, seeker.claim)
  return search.offers.flatMap((offer) => {
    const pending = refusalOf(offer, seeker, behaviour)
    if (pending) return [waiting(pending)]
    if (!isCompatible(owner.pool, seeker)) return [waiting('pool-not-for-service')]
    return placementsIn(owner, search, offer, seeker, behaviour).map((sites) => placed(owner, sites))
  })
}

function refusalOf(offer: Offer, seeker: Seeker, behaviour: Behaviour): Pending | undefined {
  if (behaviour.noticesExhaustedPool && !offer[4] && !offer[6]) return 'pool-exhausted'
  const selected = selectedOf(offer, seeker, behaviour)
  if (selected === 'missing') return 'requested-address-in-no-pool'
  if (selected !== undefined) return undefined
  return seeker.families === 'dual' ? 'no-address-of-both-families' : 'no-address-of-family'
}

/** allocator.allocateFromPools. `failures`: what must hold of the order of pools for it to find nothing. */
function allocatedFrom(
  tiers: readonly Tier[],
  ledger: Ledger,
  seeker: Seeker,
  behaviour: Behaviour,
): { readonly steps: readonly Step[]; readonly failures: readonly (readonly Before[])[] } {
  const { candidates, mayBeNone } = candidatesOf(tiers, ledger, seeker.claim, seeker, behaviour)
  const failures: (readonly Before[])[] = mayBeNone ? [[]] : []
  const steps = candidates.flatMap(({ owner, search, offer, before }) => {
    const placements = placementsIn(owner, search, offer, seeker, behaviour)
    if (placements.length === 0) failures.push(before)
    return placements.map((sites) => placed(owner, sites, before))
  })
  return { steps, failures }
}
