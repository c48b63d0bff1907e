import type { Family } from '../../address/index.ts'
import type { Behaviour } from './behaviour.ts'
import type { Families } from './family.ts'
import type { Service } from './service.ts'

/** The families of which a pool has an address for a Service. */
export type Offer = { readonly 4: boolean; readonly 6: boolean }

/** A Service whose families are known. */
export type Applicant = Pick<Service, 'policy' | 'preferred'> & { readonly families: Families }

/**
 * How good an offer is, 0 the best; Infinity where the pool is passed over. Of the pools with the best offer MetalLB
 * takes the first: allocator.findBestPoolForService, and before v0.14.9 the first that has all families.
 */
export function gradeOf(offer: Offer, { families, policy, preferred }: Applicant, behaviour: Behaviour): number {
  if (families !== 'dual') return offer[families] ? 0 : Infinity
  if (offer[4] && offer[6]) return 0
  if (!behaviour.familyPolicy || policy !== 'PreferDualStack') return Infinity
  if (offer[preferred]) return 1
  return offer[4] || offer[6] ? 2 : Infinity
}

/**
 * Of which families a Service gets addresses from a pool with the offer; undefined where it gets none, `missing` where
 * it is given one that is not there: allocator.selectIPsForFamilyAndPolicy, and before v0.14.9 all families of the Service.
 */
export function selectedOf(
  offer: Offer,
  { families, policy }: Applicant,
  behaviour: Behaviour,
): readonly Family[] | 'missing' | undefined {
  if (!behaviour.familyPolicy) return hasAll(offer, families) ? familiesIn(families) : undefined
  if (behaviour.followsClusterIps && families !== 'dual') return offer[families] ? [families] : 'missing'
  if (policy === 'SingleStack') return families !== 'dual' && offer[families] ? [families] : undefined
  if (offer[4] && offer[6]) return policy === 'RequireDualStack' || policy === 'PreferDualStack' ? [4, 6] : undefined
  if (policy !== 'PreferDualStack') return undefined
  return offer[4] ? [4] : offer[6] ? [6] : undefined
}

function hasAll(offer: Offer, families: Families): boolean {
  return familiesIn(families).every((family) => offer[family])
}

function familiesIn(families: Families): readonly Family[] {
  return families === 'dual' ? [4, 6] : [families]
}
