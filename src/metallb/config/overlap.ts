import { intervalOf, overlapsAmong } from '../../address/index.ts'
import type { Cidr, Interval } from '../../address/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import type { PoolEntry, PoolSpec } from './pool.ts'

type Part = { readonly pool: PoolSpec; readonly entry: PoolEntry; readonly interval: Interval }

/** Addresses that are in two entries, of one pool or of two: config.cidrsOverlap over all pools, without comparing all pairs. */
export function overlapFaults(pools: readonly PoolSpec[]): readonly Diagnostic[] {
  const parts: Part[] = []
  const mapped: Part[] = []
  for (const pool of pools) {
    for (const entry of pool.entries) {
      const { cidrs, interval } = entry.range
      if (cidrs.some(isMapped)) {
        parts.push(...cidrs.map((cidr) => ({ pool, entry, interval: comparedInterval(cidr) })))
        mapped.push(...cidrs.filter(isMapped).map((cidr) => ({ pool, entry, interval: intervalOf(cidr) })))
      } else if (interval) parts.push({ pool, entry, interval })
    }
  }
  return [...overlapsOf(parts), ...overlapsOf(mapped)]
}

function isMapped({ length, maskSize }: Cidr): boolean {
  return length !== maskSize
}

/**
 * IPv4 written as IPv6 has a mask that is 96 longer, and config.cidrContainsCIDR compares masks before addresses: such a
 * network overlaps a plain one only where the plain one holds its first address. Among themselves they compare as usual.
 */
function comparedInterval(cidr: Cidr): Interval {
  const interval = intervalOf(cidr)
  return isMapped(cidr) ? { ...interval, last: interval.first } : interval
}

function overlapsOf(parts: readonly Part[]): readonly Diagnostic[] {
  return overlapsAmong(parts.map(({ interval }) => interval)).map((overlap) =>
    overlapFault(parts[overlap.index]!, parts[overlap.with]!),
  )
}

function overlapFault({ pool, entry }: Part, other: Part): Diagnostic {
  const path = ['spec', 'addresses', entry.index]
  const isSame = pool === other.pool
  const whose = isSame ? 'the same pool' : `pool "${other.pool.name}"`
  const message = `${entry.text} overlaps ${other.entry.text} of ${whose}`
  const places = [
    related(other.pool.resource, ['spec', 'addresses', other.entry.index], `${other.entry.text} of ${whose}`),
  ]
  const help = isSame ? 'remove one of the two' : 'leave every address to one pool'
  return fault('overlapping-addresses', pool.resource, path, message, { help, related: places })
}
