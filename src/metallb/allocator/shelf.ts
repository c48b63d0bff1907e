import { verdictOn } from './claim.ts'
import type { Claim, Holding, Verdict } from './claim.ts'
import { indexOf, Queue } from './queue.ts'
import { isBuggyAt } from './space.ts'
import type { Space } from './space.ts'

/** Where MetalLB may end its search for a claim. `isSure`: it finds one of the places whatever is on the unclear ones. */
export type Found = { readonly places: readonly bigint[]; readonly isSure: boolean }

type OwnHolding = { readonly key: string; readonly ports: Set<string> }

/** Nobody joins, so nothing is ever added. */
const closed: OwnHolding = { key: '', ports: new Set() }

/** How many unclear places an answer names. */
const mostUnclear = 256

/**
 * What is on the addresses of a space. A place may be unclear: free, or held by anybody. Addresses are only ever taken,
 * which is what makes the first free one cheap to find: each place is walked over once.
 */
export class Shelf {
  readonly space: Space
  #holdings: Map<bigint, OwnHolding | undefined> = new Map()
  #queues: Map<string, Queue> = new Map()
  #unclear: bigint[] = []
  #firstFree = 0n

  constructor(space: Space) {
    this.space = space
  }

  clone(): Shelf {
    const clone = new Shelf(this.space)
    clone.#holdings = new Map(Array.from(this.#holdings, ([place, holding]) => [place, copyOf(holding)]))
    clone.#queues = new Map(Array.from(this.#queues, ([key, queue]) => [key, queue.clone()]))
    clone.#unclear = [...this.#unclear]
    clone.#firstFree = this.#firstFree
    return clone
  }

  /** Undefined for a place that is unclear. */
  get holdings(): ReadonlyMap<bigint, Holding | undefined> {
    return this.#holdings
  }

  /** How many places are unclear. */
  get unclear(): number {
    return this.#unclear.length
  }

  /** What allocator.checkSharing may say to the claim. */
  verdictsAt(place: bigint, claim: Claim): readonly Verdict[] {
    const holding = this.#holdings.get(place)
    if (holding !== undefined) return [verdictOn(holding, claim)]
    if (!this.#holdings.has(place)) return ['fits']
    return claim.key === '' ? ['fits', 'sharing-conflict'] : ['fits', 'sharing-conflict', 'port-conflict']
  }

  /** allocator.getIPFromCIDR over the networks of a family. */
  search(claim: Claim): Found {
    const free = this.#nextFree()
    const shared = this.#queues.get(claim.key)?.firstFor(claim, this.#holdings)
    const sure = shared !== undefined && (free === undefined || shared < free) ? shared : free
    const before = sure === undefined ? this.#unclear.length : indexOf(this.#unclear, sure)
    const unclear = this.#unclear.length === 0 ? [] : this.#unclear.slice(0, Math.min(before, mostUnclear))
    return { places: sure === undefined ? unclear : [...unclear, sure], isSure: sure !== undefined }
  }

  /** The claim, which fits, is at the place now; nothing where the place is unclear. */
  put(place: bigint, claim: Holding | Claim): void {
    const holding = this.#holdings.get(place)
    if (holding === undefined && this.#holdings.has(place)) return
    if (holding) for (const port of claim.ports) holding.ports.add(port)
    else this.#holdings.set(place, claim.key === '' ? closed : { key: claim.key, ports: new Set(claim.ports) })
    if (claim.key !== '') this.#queueOf(claim.key).add(place)
  }

  /** From now on nobody knows what is at the place. True where it was known to be taken. */
  blur(place: bigint): boolean {
    const holding = this.#holdings.get(place)
    if (holding === undefined && this.#holdings.has(place)) return false
    if (holding !== undefined) this.#queues.get(holding.key)?.remove(place)
    this.#holdings.set(place, undefined)
    if (!isBuggyAt(this.space, place)) this.#unclear.splice(indexOf(this.#unclear, place), 0, place)
    return holding !== undefined
  }

  #queueOf(key: string): Queue {
    const queue = this.#queues.get(key) ?? new Queue()
    this.#queues.set(key, queue)
    return queue
  }

  #nextFree(): bigint | undefined {
    const { size } = this.space
    while (this.#firstFree < size && this.#isTakenOrBuggy(this.#firstFree)) this.#firstFree++
    return this.#firstFree < size ? this.#firstFree : undefined
  }

  #isTakenOrBuggy(place: bigint): boolean {
    return this.#holdings.has(place) || isBuggyAt(this.space, place)
  }
}

function copyOf(holding: OwnHolding | undefined): OwnHolding | undefined {
  return holding && holding.key !== '' ? { key: holding.key, ports: new Set(holding.ports) } : holding
}
