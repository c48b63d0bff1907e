import type { Family } from '../../address/index.ts'
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { fault, related, shortened } from './fault.ts'
import type { PoolEntry, PoolSpec } from './pool.ts'
import type { Resource } from './resource.ts'

type Lengths = { readonly aggregationLength: number; readonly aggregationLengthV6: number }

/**
 * Entries whose prefix is longer than the aggregation length, one fault for each family: config.validateBGPAdvPerPool.
 * `path`: to the object that holds the lengths.
 */
export function aggregationFaults(
  resource: Resource,
  path: Path,
  lengths: Lengths,
  pools: readonly PoolSpec[],
): readonly Diagnostic[] {
  return [
    ...familyFaults(resource, [...path, 'aggregationLength'], 4, lengths.aggregationLength, pools),
    ...familyFaults(resource, [...path, 'aggregationLengthV6'], 6, lengths.aggregationLengthV6, pools),
  ]
}

function familyFaults(
  resource: Resource,
  path: Path,
  family: Family,
  length: number,
  pools: readonly PoolSpec[],
): readonly Diagnostic[] {
  const tooLong = pools.flatMap((pool) =>
    pool.entries.filter((entry) => isOf(family, entry) && entry.lowestMask > length).map((entry) => ({ pool, entry })),
  )
  const [first] = tooLong
  if (first === undefined) return []
  const field = path.at(-1)
  const message = `${field} ${length} is shorter than /${first.entry.lowestMask} of ${first.entry.text} in pool "${first.pool.name}"`
  const places = tooLong.map(({ pool, entry }) =>
    related(pool.resource, ['spec', 'addresses', entry.index], `${entry.text} of pool "${pool.name}"`),
  )
  const least = tooLong.reduce((most, { entry }) => Math.max(most, entry.lowestMask), 0)
  const help = `write ${field}: ${least} or more, or a wider network`
  const name = 'aggregation-length-exceeds-prefix'
  return [fault(name, resource, path, message, { help, related: shortened(places) })]
}

function isOf(family: Family, { range }: PoolEntry): boolean {
  return range.cidrs[0]?.family === family
}
