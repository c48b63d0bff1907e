import type { Behaviour } from './behaviour.ts'
import { gradeOf } from './choice.ts'
import type { Applicant } from './choice.ts'
import type { Ledger } from './ledger.ts'
import { searchOf } from './offers.ts'
import { isCompatible } from './pinned-pools.ts'
import type { PoolSpaces } from './pool-directory.ts'
import type { Service } from './service.ts'

/** Why a pool is passed over for a Service that asks for nothing. */
export type PassedOver =
  /** autoAssign is false: only for Services that ask for it. */
  | 'not-assigned-unasked'
  | 'for-other-namespaces'
  | 'for-other-services'
  /** Its serviceAllocation selects nothing: only for Services that ask for it. */
  | 'for-nobody'
  | 'no-free-address'
  /** It has addresses left, but not of the families of the Service. */
  | 'no-free-address-of-family'
  /** A pool that is meant for the Service goes first. */
  | 'after-pinned-pools'
  /** A pool of a better priority, or one with both families, goes first. */
  | 'after-better-pool'

/** Why allocator.Allocate does not look at the pool at all; undefined where it does. */
export function exclusionOf({ pool }: PoolSpaces, service: Service): PassedOver | undefined {
  const { autoAssign, serviceAllocation } = pool
  if (!autoAssign) return 'not-assigned-unasked'
  if (serviceAllocation === undefined) return undefined
  const { namespaces, serviceSelectors } = serviceAllocation
  if (namespaces.size > 0 && !namespaces.has(service.namespace)) return 'for-other-namespaces'
  if (!isCompatible(pool, service)) return 'for-other-services'
  return namespaces.size + serviceSelectors.length === 0 ? 'for-nobody' : undefined
}

/** Why allocator.Allocate finds nothing good enough in the pool, in none of the states; undefined where it does. */
export function shortageOf(
  owner: PoolSpaces,
  ledgers: readonly Ledger[],
  service: Service & Applicant,
  behaviour: Behaviour,
): PassedOver | undefined {
  const offers = ledgers.flatMap((ledger) => searchOf(ledger, owner, service.claim).offers)
  if (offers.some((offer) => gradeOf(offer, service, behaviour) < Infinity)) return undefined
  return offers.some((offer) => offer[4] || offer[6]) ? 'no-free-address-of-family' : 'no-free-address'
}
