import { compareAddresses, parseAddress } from './address.ts'
import { intervalOf, parseCidr } from './cidr.ts'
import type { Cidr } from './cidr.ts'
import { coverOf } from './cover.ts'
import { formatAddress } from './format-address.ts'
import { intervalBetween } from './interval.ts'
import type { Interval } from './interval.ts'

/** An entry of a pool. Over two families MetalLB takes it and finds no address in it: no interval, no networks. */
export type AddressRange = { readonly interval: Interval | undefined; readonly cidrs: readonly Cidr[] }

/** Why an entry is none. `value`: the part that is wrong, without the white space around it. */
export type RangeFault = {
  readonly fault: 'not-a-cidr' | 'start' | 'end' | 'reversed'
  readonly value: string
}

/** `10.0.0.0/24` or `10.0.0.1 - 10.0.0.9`, as MetalLB's config.ParseCIDR reads it: white space only around the ends of a range. */
export function parseRange(text: string): AddressRange | RangeFault {
  const dash = text.indexOf('-')
  return dash < 0 ? networkOf(text) : rangeOf(trimSpace(text.slice(0, dash)), trimSpace(text.slice(dash + 1)))
}

/** Whether what parseRange gave back is no range. */
export function isRangeFault(range: AddressRange | RangeFault): range is RangeFault {
  return 'fault' in range
}

/** The addresses of an entry; undefined where it is none, or is over two families. */
export function intervalOfRange(text: string): Interval | undefined {
  const range = parseRange(text)
  return isRangeFault(range) ? undefined : range.interval
}

/** `first-last`, which parseRange reads back. */
export function formatRange(interval: Interval): string {
  const { family, first, last } = interval
  return `${formatAddress({ family, value: first })}-${formatAddress({ family, value: last })}`
}

function networkOf(text: string): AddressRange | RangeFault {
  const cidr = parseCidr(text)
  return cidr ? { interval: intervalOf(cidr), cidrs: [cidr] } : { fault: 'not-a-cidr', value: text }
}

function rangeOf(start: string, end: string): AddressRange | RangeFault {
  const first = parseAddress(start)
  if (first === undefined) return { fault: 'start', value: start }
  const last = parseAddress(end)
  if (last === undefined) return { fault: 'end', value: end }
  if (compareAddresses(first, last) > 0) return { fault: 'reversed', value: `${start}-${end}` }
  const interval = intervalBetween(first, last)
  return { interval, cidrs: interval ? coverOf(interval) : [] }
}

/** White space as Go's strings.TrimSpace has it: with U+0085, without U+FEFF. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** Without the white space around it, as Go's strings.TrimSpace. O(n), also where white space stands within. */
export function trimSpace(text: string): string {
  let start = 0
  while (start < text.length && space.test(text.charAt(start))) start++
  let end = text.length
  while (end > start && space.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}
