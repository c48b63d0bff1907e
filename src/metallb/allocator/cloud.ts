import type { Claim } from './claim.ts'
import type { Ledger } from './ledger.ts'
import type { Shelf } from './shelf.ts'
import type { Space } from './space.ts'
import type { Step } from './step.ts'

/** Makes of an empty ledger what all of the ledgers may be: places that they do not agree on are unclear. */
export function joinInto(cloud: Ledger, ledgers: readonly Ledger[]): void {
  const spaces = new Set(ledgers.flatMap(({ shelves }) => [...shelves.keys()]))
  for (const space of spaces) joinSpace(cloud.ownShelf(space), ledgers, space)
}

/** Notes what may have become of a Service: for certain where it is one thing only. */
export function note(cloud: Ledger, steps: readonly Step[], claim: Claim): void {
  const [only] = steps
  for (const { sites } of steps) {
    for (const { space, place } of sites) {
      if (steps.length === 1 && only) cloud.ownShelf(space).put(place, claim)
      else cloud.ownShelf(space).blur(place)
    }
  }
}

function joinSpace(joint: Shelf, ledgers: readonly Ledger[], space: Space): void {
  const counts = new Map<string, number>()
  const shelves = new Set(ledgers.map(({ shelves: all }) => all.get(space)))
  for (const shelf of shelves) {
    for (const [place, holding] of shelf?.holdings ?? []) {
      const key = `${place} ${holding?.text}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  for (const shelf of shelves) {
    for (const [place, holding] of shelf?.holdings ?? []) {
      const isAgreed = holding !== undefined && counts.get(`${place} ${holding.text}`) === shelves.size
      if (isAgreed) joint.hold(place, holding)
      else joint.blur(place)
    }
  }
}
