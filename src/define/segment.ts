import type { AddressRange, Cidr } from './address.ts'
import type { Route } from './route.ts'

/**
 * A network segment: the machines that hear each other's ARP and NDP. Its name means the same network in every cluster
 * of the fleet, so a clash between clusters is a fact.
 */
export interface Segment {
  /** The segment's subnet, or one of each family: `192.168.1.0/24`. */
  readonly subnet: Cidr | readonly Cidr[]
  /** The router's address in it, or one of each family. */
  readonly gateway?: string | readonly string[]
  /** What the DHCP server hands out, both ends included: `192.168.1.100-192.168.1.199`. `[]`: there is no such server. */
  readonly dhcp?: AddressRange | readonly AddressRange[]
  /** Addresses that others hold, by what they are for: `{ nas: '192.168.1.2', ipmi: '192.168.1.80-192.168.1.95' }`. */
  readonly reserved?: Readonly<Record<string, string>>
  /** The static routes of its router that lead into it: `[{ to: '10.4.11.0/24', via: '10.4.0.11' }]`. `[]`: there are none. */
  readonly routes?: readonly Route[]
}

/** Segments by name, shared by the clusters that are on them. Gives back what it takes, with its names known to the compiler. */
export function defineSegments<const Name extends string>(segments: { readonly [Key in Name]: Segment }): {
  readonly [Key in Name]: Segment
} {
  return segments
}
