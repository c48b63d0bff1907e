import { textsOf } from './json.ts'
import { matchesAny, selectorsOf } from './label-selector.ts'
import type { PoolSpec } from './pool.ts'
import type { Resource } from './resource.ts'

/**
 * The pools that an advertisement applies to; a pool that it names and selects is there twice, as in MetalLB
 * (config.setL2AdvertisementsToPools, config.setBGPAdvertisementsToPools). Names of no pool are ignored.
 */
export type PoolSelection = (advertisement: Resource) => readonly PoolSpec[]

/** What selects among these pools. */
export function poolSelectionOf(pools: readonly PoolSpec[]): PoolSelection {
  const byName = Map.groupBy(pools, ({ name }) => name)
  return ({ spec }) => {
    const names = textsOf(spec['ipAddressPools'])
    const selectors = selectorsOf(spec['ipAddressPoolSelectors'])
    if (names.length + selectors.length === 0) return pools
    const named = names.flatMap((name) => byName.get(name) ?? [])
    if (selectors.length === 0) return named
    return [...named, ...pools.filter(({ resource }) => matchesAny(selectors, resource.labels))]
  }
}
