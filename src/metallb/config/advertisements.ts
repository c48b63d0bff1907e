import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { advertisedCommunityFaults } from './advertised-community.ts'
import { aggregationFaults } from './aggregation.ts'
import type { Behaviour } from './behaviour.ts'
import { bgpAdvertisementFaults, bgpAdvertisementOf, duplicateAdvertisementFaults } from './bgp-advertisement.ts'
import type { BgpAdvertisement } from './bgp-advertisement.ts'
import type { ClusterResources } from './cluster-resources.ts'
import { knownCommunitiesOf } from './community-alias.ts'
import type { CommunityAlias } from './community-alias.ts'
import { l2AdvertisementFaults, l2AdvertisementOf } from './l2-advertisement.ts'
import type { L2Advertisement } from './l2-advertisement.ts'
import { legacyAdvertisementsOf, legacyPoolFaults } from './legacy-pool.ts'
import { localPrefFaults } from './local-pref.ts'
import type { NodeSelection } from './node-selection.ts'
import { poolSelectionOf } from './pool-selection.ts'
import type { PoolSelection } from './pool-selection.ts'
import type { PoolSpec } from './pool.ts'
import type { Pools } from './pools.ts'

/** What applies to each pool, and what MetalLB refuses of advertisements. */
export type Advertisements = {
  readonly l2: ReadonlyMap<PoolSpec, readonly L2Advertisement[]>
  readonly bgp: ReadonlyMap<PoolSpec, readonly BgpAdvertisement[]>
  readonly faults: readonly Diagnostic[]
}

/** The second half of config.poolsFor. */
export function advertisementsOf(
  resources: ClusterResources,
  pools: Pools,
  selectNodes: NodeSelection,
  aliases: readonly CommunityAlias[],
  behaviour: Behaviour,
): Advertisements {
  const selectPools = poolSelectionOf(pools.current)
  const communities = knownCommunitiesOf(aliases)
  const layer2 = resources.l2Advertisements.map((each) => l2AdvertisementOf(each, selectNodes, behaviour))
  const routed = resources.bgpAdvertisements.map((each) => bgpAdvertisementOf(each, selectNodes))
  const bgp = applied(routed, selectPools)
  const faults = [
    ...resources.l2Advertisements.flatMap(l2AdvertisementFaults),
    ...duplicateAdvertisementFaults(resources.bgpAdvertisements),
    ...resources.bgpAdvertisements.flatMap(bgpAdvertisementFaults),
    ...routed.flatMap(({ resource }) => advertisedCommunityFaults(resource, at, communities, behaviour)),
    ...routed.flatMap((each) => aggregationFaults(each.resource, ['spec'], each, selectPools(each.resource))),
    ...(behaviour.localPrefConflicts ? localPrefFaults(bgp, behaviour) : []),
    ...pools.legacy.flatMap((pool) => legacyPoolFaults(pool, communities, behaviour)),
  ]
  const l2 = applied(layer2, selectPools)
  for (const [pool, all] of l2) l2.set(pool, withoutEqual(all))
  for (const pool of pools.legacy) {
    const own = legacyAdvertisementsOf(pool, selectNodes([]))
    l2.set(pool, own.l2)
    bgp.set(pool, own.bgp)
  }
  return { l2, bgp, faults }
}

const at = ['spec', 'communities']

function applied<Advertisement extends L2Advertisement | BgpAdvertisement>(
  advertisements: readonly Advertisement[],
  select: PoolSelection,
): Map<PoolSpec, readonly Advertisement[]> {
  const found = new Map<PoolSpec, Advertisement[]>()
  for (const advertisement of advertisements) {
    for (const pool of select(advertisement.resource)) {
      const already = found.get(pool)
      if (already) already.push(advertisement)
      else found.set(pool, [advertisement])
    }
  }
  return found
}

function withoutEqual(advertisements: readonly L2Advertisement[]): readonly L2Advertisement[] {
  if (advertisements.length === 1) return advertisements
  return [...new Map(advertisements.map((each) => [each.identity, each])).values()]
}
