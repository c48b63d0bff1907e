import type { Behaviour } from './behaviour.ts'
import { gradeOf } from './choice.ts'
import type { Applicant, Offer } from './choice.ts'
import type { Claim } from './claim.ts'
import type { Ledger } from './ledger.ts'
import { orderWith } from './namespace-order.ts'
import type { Before } from './namespace-order.ts'
import { searchOf, worstGradeOf } from './offers.ts'
import type { Search } from './offers.ts'
import type { Tier } from './pinned-pools.ts'
import type { PoolSpaces } from './pool-directory.ts'

/** A pool that MetalLB may choose, what it then finds there, and which pools must come after which for that. */
export type Candidate = {
  readonly owner: PoolSpaces
  readonly search: Search
  readonly offer: Offer
  readonly before: readonly Before[]
}

type Entry = { readonly owner: PoolSpaces; readonly search: Search; readonly worst: number }
type Row = { readonly tier: Tier; readonly entries: readonly Entry[] }

/** The pools that MetalLB may choose: allocator.findBestPoolForService. `mayBeNone`: whether it may find none. */
export function candidatesOf(
  tiers: readonly Tier[],
  ledger: Ledger,
  claim: Claim,
  applicant: Applicant,
  behaviour: Behaviour,
): { candidates: readonly Candidate[]; mayBeNone: boolean } {
  const rows = searched(tiers, ledger, claim, applicant, behaviour)
  const best = rows.map(({ entries }) => Math.min(...entries.map(({ worst }) => worst)))
  const candidates = rows.flatMap((row, index) => {
    const earlier = Math.min(...best.slice(0, index))
    const later = Math.min(...best.slice(index))
    return row.entries.flatMap((entry) =>
      entry.search.offers.flatMap((offer) => {
        const grade = gradeOf(offer, applicant, behaviour)
        if (grade === Infinity || grade >= earlier || grade > later) return []
        return candidateOf(row, entry, offer, grade, ledger)
      }),
    )
  })
  return { candidates, mayBeNone: best.every((each) => each === Infinity) && mayAllBeFull(rows, ledger, applicant) }
}

/** Any pool may be full where its places are unclear, but not all at once: so many addresses have not been given. */
function mayAllBeFull(rows: readonly Row[], ledger: Ledger, { families }: Applicant): boolean {
  if (families === 'dual') return true
  const spaces = new Set(rows.flatMap(({ entries }) => entries.map(({ owner }) => owner.spaces[families])))
  const unclear = [...spaces].reduce((sum, space) => sum + ledger.shelfOf(space).unclear, 0)
  return unclear <= ledger.unclear[families]
}

/** No pool after a tier that surely has the best offer is looked at. */
function searched(
  tiers: readonly Tier[],
  ledger: Ledger,
  claim: Claim,
  applicant: Applicant,
  behaviour: Behaviour,
): readonly Row[] {
  const rows: Row[] = []
  for (const tier of tiers) {
    const entries = tier.pools.map((owner) => {
      const search = searchOf(ledger, owner, claim)
      return { owner, search, worst: worstGradeOf(search, applicant, behaviour) }
    })
    rows.push({ tier, entries })
    if (entries.some(({ worst }) => worst === 0)) break
  }
  return rows
}

/** Nothing where what is known of the order of a namespace's pools speaks against it. */
function candidateOf(
  { tier, entries }: Row,
  { owner, search }: Entry,
  offer: Offer,
  grade: number,
  ledger: Ledger,
): readonly Candidate[] {
  const rivals = entries.filter((each) => each.owner !== owner && each.worst === grade)
  const before = rivals.flatMap((rival) => pairOf(tier, owner, rival.owner))
  if (before.length > 0 && orderWith(ledger.order, before) === undefined) return []
  return [{ owner, search, offer, before }]
}

function pairOf({ order }: Tier, winner: PoolSpaces, rival: PoolSpaces): readonly Before[] {
  if (order === 'namespace') return [[winner.pool.name, rival.pool.name]]
  if (order === 'backwards') return [[rival.pool.name, winner.pool.name]]
  return []
}
