import type { Family } from '../../address/index.ts'
import { textOfHolding } from './claim.ts'
import type { Claim, Holding } from './claim.ts'
import type { Ledger, Taken } from './ledger.ts'
import type { Site } from './pool-directory.ts'
import type { Shelf } from './shelf.ts'
import type { Space } from './space.ts'
import type { Step } from './step.ts'

/** Makes of an empty ledger what all of the ledgers may be: places that they do not agree on are unclear. */
export function joinInto(cloud: Ledger, ledgers: readonly Ledger[]): void {
  const spaces = new Set(ledgers.flatMap(({ shelves }) => [...shelves.keys()]))
  for (const space of spaces) joinSpace(cloud.ownShelf(space), ledgers, space)
  const taken = ledgers.map((ledger) => takenIn(ledger, cloud))
  cloud.takeUnclear(mostOf(taken))
}

/** Notes what may have become of a Service: for certain where it is one thing only. */
export function note(cloud: Ledger, steps: readonly Step[], claim: Claim): void {
  const [only, another] = steps
  if (only && !another) {
    for (const { space, place } of only.sites) cloud.ownShelf(space).put(place, claim)
    return
  }
  cloud.takeUnclear(mostOf(steps.map(({ sites }) => countByFamily(sites))))
  const sites = steps.flatMap((step) => step.sites)
  cloud.takeUnclear(countByFamily(sites.filter(({ space, place }) => cloud.ownShelf(space).blur(place))))
}

function joinSpace(joint: Shelf, ledgers: readonly Ledger[], space: Space): void {
  const counts = new Map<string, number>()
  const shelves = new Set(ledgers.map(({ shelves: all }) => all.get(space)))
  for (const shelf of shelves) {
    for (const [place, holding] of shelf?.holdings ?? []) {
      const key = keyOf(place, holding)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  for (const shelf of shelves) {
    for (const [place, holding] of shelf?.holdings ?? []) {
      const isAgreed = holding !== undefined && counts.get(keyOf(place, holding)) === shelves.size
      if (!isAgreed) joint.blur(place)
      else if (!joint.holdings.has(place)) joint.put(place, holding)
    }
  }
}

function keyOf(place: bigint, holding: Holding | undefined): string {
  return `${place} ${holding ? textOfHolding(holding) : ''}`
}

/** How many of the places that are unclear in the cloud the ledger has taken. */
function takenIn({ shelves }: Ledger, cloud: Ledger): Taken {
  const taken = { 4: 0, 6: 0 }
  for (const [space, { holdings }] of shelves) {
    const unclear = cloud.shelfOf(space).holdings
    for (const place of holdings.keys()) if (unclear.get(place) === undefined) taken[space.family]++
  }
  return taken
}

function countByFamily(sites: readonly Site[]): Taken {
  const ofFamily = (family: Family) => sites.filter(({ space }) => space.family === family).length
  return { 4: ofFamily(4), 6: ofFamily(6) }
}

function mostOf(taken: readonly Taken[]): Taken {
  return { 4: Math.max(...taken.map((each) => each[4])), 6: Math.max(...taken.map((each) => each[6])) }
}
