import { intervalOf, overlapsAmong } from '../../address/index.ts'
import type { Cidr, Interval } from '../../address/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import type { PoolEntry, PoolSpec } from './pool.ts'

type Part = { readonly pool: PoolSpec; readonly entry: PoolEntry; readonly interval: Interval }

/** Addresses that are in two entries, of one pool or of two: config.cidrsOverlap over all pools, without comparing all pairs. */
export function overlapFaults(pools: readonly PoolSpec[]): readonly Diagnostic[] {
  const found = overlapsOf(pools.flatMap((pool) => partsOf(pool, 'as MetalLB compares it')))
  const mapped = pools.flatMap((pool) => partsOf(pool, 'mapped only'))
  return mapped.length === 0 ? found : [...found, ...overlapsOf(mapped)]
}

/**
 * IPv4 written as IPv6 has a mask that is 96 longer, and config.cidrContainsCIDR compares masks before addresses: such a
 * network overlaps a plain one only where the plain one holds its first address. Among themselves they compare as usual.
 */
function partsOf(pool: PoolSpec, which: 'as MetalLB compares it' | 'mapped only'): readonly Part[] {
  return pool.entries.flatMap((entry) => {
    const { cidrs, interval } = entry.range
    if (!cidrs.some(isMapped)) return interval && which !== 'mapped only' ? [{ pool, entry, interval }] : []
    const intervals = which === 'mapped only' ? cidrs.filter(isMapped).map(intervalOf) : cidrs.map(comparedInterval)
    return intervals.map((each) => ({ pool, entry, interval: each }))
  })
}

function isMapped({ length, maskSize }: Cidr): boolean {
  return length !== maskSize
}

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
  const help = isSame ? 'Remove one of the two' : 'Leave every address to one pool'
  return fault('overlapping-addresses', pool.resource, path, message, { help, related: places })
}
