import type { Family } from '../../address/index.ts'
import type { Claim } from './claim.ts'
import { nothingKnown, orderText, orderWith } from './namespace-order.ts'
import type { NamespaceOrder } from './namespace-order.ts'
import type { Site } from './pool-directory.ts'
import { Shelf } from './shelf.ts'
import type { Space } from './space.ts'
import type { Step } from './step.ts'

type Fingerprint = (text: string) => bigint

/** How many addresses of each family. */
export type Taken = Readonly<Record<Family, number>>

/** What MetalLB's allocator remembers (allocator.Allocator). A fork shares what neither changes. */
export class Ledger {
  readonly #fingerprint: Fingerprint
  #shelves: Map<Space, Shelf> = new Map()
  #owned: Set<Space> = new Set()
  #order: NamespaceOrder = nothingKnown
  #held = 0n
  #unclear: Taken = { 4: 0, 6: 0 }

  constructor(fingerprint: Fingerprint) {
    this.#fingerprint = fingerprint
  }

  fork(): Ledger {
    const fork = new Ledger(this.#fingerprint)
    fork.#shelves = new Map(this.#shelves)
    fork.#order = this.#order
    fork.#held = this.#held
    this.#owned = new Set()
    return fork
  }

  get shelves(): ReadonlyMap<Space, Shelf> {
    return this.#shelves
  }

  /** At most so many of the unclear places are taken. */
  get unclear(): Taken {
    return this.#unclear
  }

  takeUnclear(taken: Taken): void {
    this.#unclear = { 4: this.#unclear[4] + taken[4], 6: this.#unclear[6] + taken[6] }
  }

  get order(): NamespaceOrder {
    return this.#order
  }

  /** Changes only what it remembers of the search. */
  shelfOf(space: Space): Shelf {
    return this.#shelves.get(space) ?? this.ownShelf(space)
  }

  /** To be changed. */
  ownShelf(space: Space): Shelf {
    const shelf = this.#shelves.get(space)
    if (shelf !== undefined && this.#owned.has(space)) return shelf
    const own = shelf?.clone() ?? new Shelf(space)
    this.#shelves.set(space, own)
    this.#owned.add(space)
    return own
  }

  /** Equal for ledgers that no later Service can tell apart. */
  keyAfter(step: Step, claim: Claim): string {
    return `${this.#heldAfter(step.sites, claim)} ${orderText(this.#orderAfter(step))}`
  }

  take(step: Step, claim: Claim): void {
    this.#held = this.#heldAfter(step.sites, claim)
    this.#order = this.#orderAfter(step)
    for (const { space, place } of step.sites) this.ownShelf(space).put(place, claim)
  }

  #orderAfter({ before }: Step): NamespaceOrder {
    return before.length === 0 ? this.#order : (orderWith(this.#order, before) ?? this.#order)
  }

  #heldAfter(sites: readonly Site[], { key, ports }: Claim): bigint {
    return sites.reduce((held, { space, place }) => {
      const at = `${space.pool} ${space.family} ${place} ${key}`
      const isFirst = this.#shelves.get(space)?.holdings.has(place) !== true
      const address = isFirst ? this.#fingerprint(at) : 0n
      return key === ''
        ? held ^ address
        : ports.reduce((sum, port) => sum ^ this.#fingerprint(`${at} ${port}`), held ^ address)
    }, this.#held)
  }
}
