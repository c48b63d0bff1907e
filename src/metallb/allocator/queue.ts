import { verdictOn } from './claim.ts'
import type { Claim, Holding } from './claim.ts'

/**
 * The shared addresses of one sharing key in the order of search. An address that refuses a claim refuses it for ever,
 * so each claim continues where an equal one stopped.
 */
export class Queue {
  #places: bigint[] = []
  #passed: Map<string, number> = new Map()

  clone(): Queue {
    const clone = new Queue()
    clone.#places = [...this.#places]
    clone.#passed = new Map(this.#passed)
    return clone
  }

  /** Puts the place where it belongs; nothing where it is there already. */
  add(place: bigint): void {
    const at = indexOf(this.#places, place)
    if (this.#places[at] === place) return
    if (at < this.#places.length) this.#passed.clear()
    this.#places.splice(at, 0, place)
  }

  remove(place: bigint): void {
    const at = indexOf(this.#places, place)
    if (this.#places[at] !== place) return
    this.#places.splice(at, 1)
    this.#passed.clear()
  }

  /** The first place where the claim fits. */
  firstFor(claim: Claim, holdings: ReadonlyMap<bigint, Holding | undefined>): bigint | undefined {
    let at = this.#passed.get(claim.text) ?? 0
    while (at < this.#places.length && !isFitting(holdings.get(this.#places[at]!), claim)) at++
    this.#passed.set(claim.text, at)
    return this.#places[at]
  }
}

/** Where the place is among sorted places, or would be. */
export function indexOf(places: readonly bigint[], place: bigint): number {
  let low = 0
  let high = places.length
  if (high === 0 || places[high - 1]! < place) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

function isFitting(holding: Holding | undefined, claim: Claim): boolean {
  return holding !== undefined && verdictOn(holding, claim) === 'fits'
}
