import { formatRange, joined, remainderOf } from '../address/index.ts'
import type { Interval } from '../address/index.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import { fieldChanges } from './field-change.ts'
import type { FieldChange } from './field-change.ts'
import { countOf, intervalsOfPool, isPool } from './pool-ranges.ts'

/** Addresses, as ranges `first-last`, and how many they are. */
export type Addresses = { readonly ranges: readonly string[]; readonly count: bigint }

/** What becomes of a pool. `fields`: what else of its spec changes. */
export type PoolChange = {
  readonly pool: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly before: Addresses
  readonly after: Addresses
  readonly leaving: Addresses
  readonly entering: Addresses
  readonly fields: readonly FieldChange[]
}

/** The pools that are not the same on both sides, by name. */
export function poolChanges(before: readonly object[], after: readonly object[]): readonly PoolChange[] {
  const [was, is] = [poolsOf(before), poolsOf(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])].toSorted()
  return names.flatMap((name) => changeOf(name, was.get(name), is.get(name)) ?? [])
}

function changeOf(pool: string, was: object | undefined, is: object | undefined): PoolChange | undefined {
  const [before, after] = [was, is].map((each) => (each ? intervalsOfPool(each) : [])) as [
    readonly Interval[],
    readonly Interval[],
  ]
  const leaving = addressesOf(remainderOf(before, after))
  const entering = addressesOf(remainderOf(after, before))
  const fields = was && is ? fieldChanges(was, is, ['addresses']) : []
  const sides = { before: addressesOf(joined(before)), after: addressesOf(joined(after)), leaving, entering, fields }
  if (was === undefined) return { pool, change: 'added', ...sides }
  if (is === undefined) return { pool, change: 'removed', ...sides }
  if (leaving.count === 0n && entering.count === 0n && fields.length === 0) return undefined
  return { pool, change: 'changed', ...sides }
}

function addressesOf(intervals: readonly Interval[]): Addresses {
  return { ranges: intervals.map(formatRange), count: countOf(intervals) }
}

function poolsOf(resources: readonly object[]): ReadonlyMap<string, object> {
  return new Map(resources.filter(isPool).map((pool) => [identityOf(pool).name, pool]))
}
