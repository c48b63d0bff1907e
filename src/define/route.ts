import type { AddressRange } from './address.ts'

/** A static route of a segment's router: what it sends on, and to whom. */
export interface Route {
  /** The destination: `10.4.11.0/24`. */
  readonly to: AddressRange
  /** The next hop in the segment, or several that share the load: `10.4.0.11`. */
  readonly via: string | readonly string[]
}
