import { bitLength } from './sortable.ts'
import type { Sortable } from './sortable.ts'

/** A pivot; `isRising` where the part looks sorted. A part that looks sorted the other way round is turned. */
export function choosePivot(list: Sortable, start: number, end: number): { pivot: number; isRising: boolean } {
  const length = end - start
  const quarter = Math.floor(length / 4)
  const medians = new Medians(list)
  const thirds = [1, 2, 3].map((times) => start + quarter * times)
  const [i = 0, j = 0, k = 0] = length >= 50 ? thirds.map((at) => medians.of(at - 1, at, at + 1)) : thirds
  const pivot = length >= 8 ? medians.of(i, j, k) : j
  if (medians.swaps !== 12) return { pivot, isRising: medians.swaps === 0 }
  for (let low = start, high = end - 1; low < high; low++, high--) list.swap(low, high)
  return { pivot: end - 1 - (pivot - start), isRising: true }
}

/** Moves three in the middle of the part to where chance puts them, the same chance each time. */
export function breakPatterns({ swap }: Sortable, start: number, end: number): void {
  const length = end - start
  if (length < 8) return
  const random = xorshift(length)
  const mask = (1n << BigInt(bitLength(length))) - 1n
  const middle = start + Math.floor(length / 4) * 2
  for (let at = middle - 1; at <= middle + 1; at++) {
    const other = Number(random() & mask)
    swap(at, start + (other >= length ? other - length : other))
  }
}

/** Positions of medians, and how many pairs were the wrong way round. */
class Medians {
  readonly #list: Sortable
  swaps = 0

  constructor(list: Sortable) {
    this.#list = list
  }

  of(a: number, b: number, c: number): number {
    const [low, middle] = this.#ordered(a, b)
    const [next] = this.#ordered(middle, c)
    return this.#ordered(low, next)[1]
  }

  #ordered(a: number, b: number): readonly [number, number] {
    if (!this.#list.less(b, a)) return [a, b]
    this.swaps++
    return [b, a]
  }
}

function xorshift(seed: number): () => bigint {
  let state = BigInt(seed)
  return () => {
    state ^= BigInt.asUintN(64, state << 13n)
    state ^= state >> 7n
    state ^= BigInt.asUintN(64, state << 17n)
    return state
  }
}
