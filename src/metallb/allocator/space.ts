import { formatAddress, intervalOf } from '../../address/index.ts'
import type { Family } from '../../address/index.ts'
import type { Pool } from '../config/config.ts'

type Span = { readonly first: bigint; readonly start: bigint; readonly size: bigint; readonly cidr: number }

/** The addresses of one family of a pool by their place in MetalLB's search: network by network, ascending within. */
export type Space = {
  readonly pool: string
  readonly family: Family
  readonly spans: readonly Span[]
  readonly size: bigint
  /** Whether addresses that end in 0 or 255 are passed over. */
  readonly avoidsBuggy: boolean
  /** Addresses that have been asked for. */
  readonly texts: Map<bigint, string>
}

/** The addresses of one family of a pool. `avoids`: whether the release heeds the pool's avoidBuggyIPs. */
export function spaceOf({ name, cidrs, avoidBuggyIps }: Pool, family: Family, avoids: boolean): Space {
  const spans: Span[] = []
  let start = 0n
  for (const [index, cidr] of cidrs.entries()) {
    if (cidr.family !== family) continue
    const { first, last } = intervalOf(cidr)
    spans.push({ first, start, size: last - first + 1n, cidr: index })
    start += last - first + 1n
  }
  return {
    pool: name,
    family,
    spans,
    size: start,
    avoidsBuggy: avoids && avoidBuggyIps && family === 4,
    texts: new Map(),
  }
}

/** The address at a place, as text. `place`: 0-based, below the size. */
export function addressAt(space: Space, place: bigint): string {
  const known = space.texts.get(place)
  if (known !== undefined) return known
  const text = formatAddress({ family: space.family, value: valueAt(space, place) })
  space.texts.set(place, text)
  return text
}

/** Which of the pool's networks the place is in. */
export function cidrAt(space: Space, place: bigint): number {
  return spanAt(space, place).cidr
}

/** Whether MetalLB takes the address for one that confuses firmware: allocator.ipConfusesBuggyFirmwares. */
export function isBuggyAt(space: Space, place: bigint): boolean {
  return space.avoidsBuggy && isBuggy(valueAt(space, place))
}

/** Whether an IPv4 address ends in 0 or 255. */
export function isBuggy(value: bigint): boolean {
  const last = value & 255n
  return last === 0n || last === 255n
}

function valueAt(space: Space, place: bigint): bigint {
  const { first, start } = spanAt(space, place)
  return first + place - start
}

function spanAt({ spans }: Space, place: bigint): Span {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (spans[middle]!.start <= place) low = middle
    else high = middle - 1
  }
  return spans[low]!
}
