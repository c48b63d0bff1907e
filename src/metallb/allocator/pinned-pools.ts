import type { Pool } from '../config/config.ts'
import { matchesAny } from '../config/label-selector.ts'
import { goSorted } from './go-sort.ts'
import type { PoolDirectory, PoolSpaces } from './pool-directory.ts'
import type { Service } from './service.ts'

/**
 * Pools that MetalLB tries one after the other. `order`: how they follow each other. `given`: as listed; `any`: in any
 * order, each time anew; `namespace`: as config.poolsByNamespace has them, `backwards` the other way round.
 */
export type Tier = {
  readonly pools: readonly PoolSpaces[]
  readonly order: 'given' | 'any' | 'namespace' | 'backwards'
}

/** Whether the pool is meant for the Service; one without a serviceAllocation is: allocator.isPoolCompatibleWithService. */
export function isCompatible({ serviceAllocation }: Pool, { namespace, labels }: Service): boolean {
  if (serviceAllocation === undefined) return true
  const { namespaces, serviceSelectors } = serviceAllocation
  if (namespaces.size > 0 && !namespaces.has(namespace)) return false
  return serviceSelectors.length === 0 || matchesAny(serviceSelectors, labels)
}

/** The pools that are meant for nobody in particular, which MetalLB takes from a Go map. */
export function openTier({ open }: PoolDirectory): Tier {
  return { pools: open, order: 'any' }
}

/** The pools that are meant for the Service, by priority: allocator.pinnedPoolsForService. */
export function pinnedTiers({ reserved }: PoolDirectory, service: Service): readonly Tier[] {
  const meant = reserved.filter(({ pool }) => isCompatible(pool, service))
  const byNamespace = meant.filter(({ pool }) => pool.serviceAllocation?.namespaces.has(service.namespace) === true)
  const bySelector = meant.filter(({ pool }) => (pool.serviceAllocation?.serviceSelectors.length ?? 0) > 0)
  const listed = [...byNamespace, ...bySelector]
  if (byNamespace.length < 2 || areInOrder(listed)) return goSorted(listed, isLess).map(given)
  const isPlain = listed.length <= mostInserted && listed.every((each) => priorityOf(each) >= 0)
  return isPlain ? tiersOf(byNamespace, bySelector) : [anyOrder(listed)]
}

/** Whether no two pools have the same priority, or none. */
function areInOrder(listed: readonly PoolSpaces[]): boolean {
  const priorities = [...new Set(listed)].map(priorityOf)
  return new Set(priorities).size === priorities.length && priorities.every((each) => each > 0)
}

/** Go sorts up to so many by insertion. */
const mostInserted = 12

/** What insertion makes of it: equal priorities stay as they are, pools without one are turned around. */
function tiersOf(byNamespace: readonly PoolSpaces[], bySelector: readonly PoolSpaces[]): readonly Tier[] {
  return byPriority([...byNamespace, ...bySelector]).flatMap((equal) => {
    const priority = priorityOf(equal[0]!)
    const named = byNamespace.filter((each) => equal.includes(each))
    const selected = bySelector.filter((each) => equal.includes(each)).map(given)
    if (priority > 0) return [{ pools: named, order: 'namespace' as const }, ...selected]
    return [...selected.toReversed(), { pools: named, order: 'backwards' as const }]
  })
}

/** Ascending, those without a priority last. */
function byPriority(pools: readonly PoolSpaces[]): readonly (readonly PoolSpaces[])[] {
  const groups = Map.groupBy(pools, priorityOf)
  return [...groups].toSorted(([a], [b]) => (a || Infinity) - (b || Infinity)).map(([, equal]) => equal)
}

/** Where nobody can say more: MetalLB's comparison is no order, and the list comes from a Go map. */
function anyOrder(pools: readonly PoolSpaces[]): Tier {
  return { pools: [...new Set(pools)], order: 'any' }
}

function given(each: PoolSpaces): Tier {
  return { pools: [each], order: 'given' }
}

/** The comparison of allocator.sortPools, which is no order: of two pools without priority each is less than the other. */
function isLess(one: PoolSpaces, other: PoolSpaces): boolean {
  const [left, right] = [priorityOf(one), priorityOf(other)]
  if (left > 0 && right > 0) return left < right
  return !(left === 0 && right > 0)
}

function priorityOf({ pool }: PoolSpaces): number {
  return pool.serviceAllocation?.priority ?? 0
}
