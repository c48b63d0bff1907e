import type { Family } from '../../address/index.ts'
import type { Applicant, Offer } from './choice.ts'
import { gradeOf } from './choice.ts'
import type { Claim } from './claim.ts'
import type { Behaviour } from './behaviour.ts'
import type { Ledger } from './ledger.ts'
import type { PoolSpaces } from './pool-directory.ts'
import type { Found } from './shelf.ts'

/** What a pool has for a claim: allocator.getFreeIPsFromPool. More than one offer where an address is unclear. */
export type Search = { readonly found: Readonly<Record<Family, Found>>; readonly offers: readonly Offer[] }

/** Searches a pool for a claim, in each family by itself. */
export function searchOf(ledger: Ledger, { spaces }: PoolSpaces, claim: Claim): Search {
  const found = { 4: ledger.shelfOf(spaces[4]).search(claim), 6: ledger.shelfOf(spaces[6]).search(claim) }
  const offers = possible(found[4]).flatMap((has4) => possible(found[6]).map((has6) => ({ 4: has4, 6: has6 })))
  return { found, offers }
}

/** The worst of what the pool may offer. */
export function worstGradeOf({ offers }: Search, applicant: Applicant, behaviour: Behaviour): number {
  return Math.max(...offers.map((offer) => gradeOf(offer, applicant, behaviour)))
}

function possible({ places, isSure }: Found): readonly boolean[] {
  if (isSure) return onlyYes
  return places.length > 0 ? yesOrNo : onlyNo
}

const onlyYes = [true]
const onlyNo = [false]
const yesOrNo = [true, false]
