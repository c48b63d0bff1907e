import { widthOf } from './address.ts'
import { cidrAround } from './cidr.ts'
import type { Cidr } from './cidr.ts'
import type { Interval } from './interval.ts'

/** The fewest networks that hold exactly these addresses, ascending: what ipaddr.Summarize gives MetalLB. */
export function coverOf({ family, first, last }: Interval): readonly Cidr[] {
  const bits = widthOf(family)
  const cover: Cidr[] = []
  for (let next = first; next <= last;) {
    const { size, length } = largestBlock(next, last, bits)
    cover.push(cidrAround({ bits, value: next }, length))
    next += size
  }
  return cover
}

function largestBlock(first: bigint, last: bigint, bits: number): { size: bigint; length: number } {
  let size = 1n
  let length = bits
  while (length > 0 && (first & size) === 0n && first + (size << 1n) - 1n <= last) {
    size <<= 1n
    length--
  }
  return { size, length }
}
