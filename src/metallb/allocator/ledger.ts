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

/** `text` is equal for ledgers that no later Service can tell apart, where both come from the same one. */
export type Print = { readonly held: bigint; readonly order: NamespaceOrder; readonly text: string }

/** What MetalLB's allocator remembers (allocator.Allocator). A fork shares what neither changes. */
export class Ledger {
  readonly #fingerprint: Fingerprint
  #shelves: Map<Space, Shelf> = new Map()
  #owned: Set<Space> = new Set()
  #print: Print = { held: 0n, order: nothingKnown, text: '' }
  #unclear: Taken = { 4: 0, 6: 0 }

  constructor(fingerprint: Fingerprint) {
    this.#fingerprint = fingerprint
  }

  fork(): Ledger {
    const fork = new Ledger(this.#fingerprint)
    fork.#shelves = new Map(this.#shelves)
    fork.#print = this.#print
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
    return this.#print.order
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

  /** What tells the ledger from others that come from the same one, once it has taken the step. */
  printAfter({ sites, before }: Step, claim: Claim): Print {
    const order = before.length === 0 ? this.#print.order : (orderWith(this.#print.order, before) ?? this.#print.order)
    const held = sites.reduce((sum, site) => sum ^ this.#printOf(site, claim), this.#print.held)
    return { held, order, text: `${held} ${orderText(order)}` }
  }

  /** Without a print where there are no others. */
  take({ sites }: Step, claim: Claim, print: Print = this.#print): void {
    this.#print = print
    for (const { space, place } of sites) this.ownShelf(space).put(place, claim)
  }

  #printOf({ space, place }: Site, { key, ports }: Claim): bigint {
    const at = `${space.pool} ${space.family} ${place} ${key}`
    const isFirst = this.#shelves.get(space)?.holdings.has(place) !== true
    const address = isFirst ? this.#fingerprint(at) : 0n
    return key === '' ? address : ports.reduce((sum, port) => sum ^ this.#fingerprint(`${at} ${port}`), address)
  }
}
