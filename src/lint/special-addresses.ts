import { contains, intersection, intervalOfRange } from '../address/index.ts'
import type { Address, Interval } from '../address/index.ts'

/** A block of addresses and what it is for. */
export type Block = { readonly text: string; readonly what: string }

/** Where no Service can be reached, whatever stands in between: nobody sends a packet for them out of an interface. */
export const unusable: readonly Block[] = [
  block('0.0.0.0/32', 'which means no address'),
  block('127.0.0.0/8', 'loopback, which no packet leaves a machine for'),
  block('224.0.0.0/4', 'multicast, which no connection is made to'),
  block('255.255.255.255/32', 'the broadcast address'),
  block('::/128', 'which means no address'),
  block('::1/128', 'loopback, which no packet leaves a machine for'),
  block('ff00::/8', 'multicast, which no connection is made to'),
]

/** What works here and there at best (RFC 6890). */
export const special: readonly Block[] = [
  block('0.0.0.1-0.255.255.255', '"this network", which most systems refuse'),
  block('169.254.0.0/16', 'link-local, which no router forwards'),
  block('240.0.0.0-255.255.255.254', 'reserved, which most systems refuse'),
  block('fe80::/10', 'link-local, which no router forwards and a client reaches only with a zone'),
]

/** What is not routed in the internet: private, shared by carriers, for documentation and for tests. IPv4 alone. */
export const notPublic: readonly Block[] = [
  ...[...unusable, ...special].filter(({ text }) => !text.includes(':')),
  block('10.0.0.0/8', 'private'),
  block('172.16.0.0/12', 'private'),
  block('192.168.0.0/16', 'private'),
  block('100.64.0.0/10', 'shared by carriers'),
  block('192.0.0.0/24', 'for protocols'),
  block('192.0.2.0/24', 'for documentation'),
  block('198.51.100.0/24', 'for documentation'),
  block('203.0.113.0/24', 'for documentation'),
  block('198.18.0.0/15', 'for tests'),
]

const linkLocal = ['169.254.0.0/16', 'fe80::/10']

/** Whether an address means something on its own link only, whatever the subnet there. */
export function isLinkLocal(address: Address): boolean {
  return linkLocal.some((text) => contains(intervalOf(text), address))
}

/** The first block that a range has addresses of, and which. */
export function heldOf(
  blocks: readonly Block[],
  range: Interval,
): { readonly what: string; readonly shared: Interval } | undefined {
  for (const { text, what } of blocks) {
    const shared = intersection(intervalOf(text), range)
    if (shared !== undefined) return { what, shared }
  }
  return undefined
}

function block(text: string, what: string): Block {
  return { text, what }
}

/** Read when it is looked at: rules are loaded more often than they meet a pool. */
function intervalOf(text: string): Interval {
  const known = intervals.get(text)
  if (known !== undefined) return known
  const interval = intervalOfRange(text)
  if (interval === undefined) throw new TypeError(`${text} is no range`)
  intervals.set(text, interval)
  return interval
}

const intervals = new Map<string, Interval>()
