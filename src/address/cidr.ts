import { addressOf, parseWrittenAddress, widthOf } from './address.ts'
import type { Family, WrittenAddress } from './address.ts'
import { formatAddress } from './format-address.ts'
import type { Interval } from './interval.ts'

/** A network: its first address (host bits are zero) and its prefix length. */
export type Cidr = {
  readonly family: Family
  readonly first: bigint
  /** 0..32 or 0..128, as printed. */
  readonly length: number
  /** What Go's IPMask.Size says: `length`, but 96 more for IPv4 written as IPv6 (`::ffff:10.0.0.0/104` is `10.0.0.0/8`). */
  readonly maskSize: number
}

const decimal = /^[0-9]+$/

/** A network as Go's net.ParseCIDR reads it: host bits are dropped, the length may have leading zeros, no white space. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/')
  if (slash < 0) return undefined
  const written = parseWrittenAddress(text.slice(0, slash))
  const length = text.slice(slash + 1)
  if (written === undefined || !decimal.test(length) || Number(length) > written.bits) return undefined
  return cidrAround(written, Number(length))
}

/** The network of `length` bits that the address is in. */
export function cidrAround({ bits, value }: WrittenAddress, length: number): Cidr {
  const hostBits = BigInt(bits - length)
  const { family, value: first } = addressOf({ bits, value: (value >> hostBits) << hostBits })
  return { family, first, length: length - (bits - widthOf(family)), maskSize: length }
}

/** `10.0.0.0/8`, as Go's net.IPNet prints it. */
export function formatCidr({ family, first, length }: Cidr): string {
  return `${formatAddress({ family, value: first })}/${length}`
}

/** The addresses of a network, its first and last included. */
export function intervalOf({ family, first, length }: Cidr): Interval {
  return { family, first, last: first + (1n << BigInt(widthOf(family) - length)) - 1n }
}
