import { parseIpv4 } from './parse-ipv4.ts'
import { parseIpv6 } from './parse-ipv6.ts'

/** IPv4 or IPv6. */
export type Family = 4 | 6

/** `value` is 0..2^32-1 or 0..2^128-1. An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) is an IPv4 address, as in Go's net.IP. */
export type Address = { readonly family: Family; readonly value: bigint }

/** An address as it is written: 32 bits, or 128 also where it means an IPv4 address. Go's netip.Addr. */
export type WrittenAddress = { readonly bits: 32 | 128; readonly value: bigint }

/** The addresses `::ffff:0:0/96`, which Go takes for IPv4. */
const mappedIpv4 = 0xffffn

/** One address as Go's net.ParseIP reads it: no leading zeros, no zone, no white space; undefined where it is none. */
export function parseAddress(text: string): Address | undefined {
  const written = parseWrittenAddress(text)
  return written && addressOf(written)
}

/** The same, but telling `::ffff:192.0.2.1` from `192.0.2.1`. */
export function parseWrittenAddress(text: string): WrittenAddress | undefined {
  if (text.includes(':')) {
    const value = parseIpv6(text)
    return value === undefined ? undefined : { bits: 128, value }
  }
  const value = parseIpv4(text)
  return value === undefined ? undefined : { bits: 32, value: BigInt(value) }
}

/** What a written address means; IPv4 in IPv6 becomes IPv4. */
export function addressOf({ bits, value }: WrittenAddress): Address {
  if (bits === 32) return { family: 4, value }
  return value >> 32n === mappedIpv4 ? { family: 4, value: value & 0xffff_ffffn } : { family: 6, value }
}

/** The 128 bits by which Go orders addresses of both families. */
export function bitsOf({ family, value }: Address): bigint {
  return family === 4 ? (mappedIpv4 << 32n) | value : value
}

/** Negative, zero or positive, in the order of bytes.Compare on Go's 16-byte form. */
export function compareAddresses(a: Address, b: Address): number {
  const [left, right] = a.family === b.family ? [a.value, b.value] : [bitsOf(a), bitsOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Number of bits of an address of the family. */
export function widthOf(family: Family): 32 | 128 {
  return family === 4 ? 32 : 128
}
