import { isRangeFault, parseRange } from '../../address/index.ts'
import type { AddressRange, Cidr } from '../../address/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { addressFault } from './address-fault.ts'
import { fault } from './fault.ts'
import { isTrue, textsOf } from './json.ts'
import type { Resource } from './resource.ts'

/** One of a pool's addresses: as it is written, where, and what MetalLB reads in it. */
export type PoolEntry = {
  readonly text: string
  readonly index: number
  readonly range: AddressRange
  /** The shortest mask among its networks, which bounds the aggregation length: config.lowestMask. 0 where there is none. */
  readonly lowestMask: number
}

/** A pool as MetalLB reads it, without its advertisements. */
export type PoolSpec = {
  readonly resource: Resource
  readonly name: string
  readonly entries: readonly PoolEntry[]
  /** In MetalLB's order: entry by entry, ascending within a range. */
  readonly cidrs: readonly Cidr[]
  readonly autoAssign: boolean
  readonly avoidBuggyIps: boolean
}

/** An IPAddressPool or AddressPool, with the entries that can be read. Mirrors config.addressPoolFromCR. */
export function parsePool(resource: Resource): { pool: PoolSpec; faults: readonly Diagnostic[] } {
  const { name, spec } = resource
  const { entries, faults } = parseEntries(resource)
  const pool = {
    resource,
    name,
    entries,
    cidrs: entries.length === 1 ? entries[0]!.range.cidrs : entries.flatMap(({ range }) => range.cidrs),
    autoAssign: spec['autoAssign'] !== false,
    avoidBuggyIps: isTrue(spec['avoidBuggyIPs']),
  }
  if (name !== '') return { pool, faults }
  return { pool, faults: [...faults, fault('missing-name', resource, ['metadata', 'name'], 'the pool has no name')] }
}

function parseEntries(resource: Resource): { entries: readonly PoolEntry[]; faults: readonly Diagnostic[] } {
  const texts = textsOf(resource.spec['addresses'])
  if (texts.length === 0) return { entries: [], faults: [emptyPool(resource)] }
  const entries: PoolEntry[] = []
  const faults: Diagnostic[] = []
  for (const [index, text] of texts.entries()) {
    const range = parseRange(text)
    if (isRangeFault(range)) faults.push(addressFault(resource, ['spec', 'addresses', index], text, range))
    else entries.push(entryOf(text, index, range))
  }
  return { entries, faults }
}

function emptyPool(resource: Resource): Diagnostic {
  const help = 'write one under spec.addresses, like 192.0.2.0/28 or 192.0.2.10-192.0.2.20'
  return fault('empty-pool', resource, ['spec', 'addresses'], `pool "${resource.name}" has no addresses`, { help })
}

function entryOf(text: string, index: number, range: AddressRange): PoolEntry {
  const [first, ...others] = range.cidrs
  const lowestMask = others.reduce((least, { maskSize }) => Math.min(least, maskSize), first?.maskSize ?? 0)
  return { text, index, range, lowestMask }
}
