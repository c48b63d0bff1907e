import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Release } from '../../release/releases.ts'
import type { BgpType } from '../target.ts'
import { advertisementsOf } from './advertisements.ts'
import type { Advertisements } from './advertisements.ts'
import { backendFaults } from './backend.ts'
import { behaviourOf } from './behaviour.ts'
import { bfdEchoFaults } from './bfd-echo.ts'
import { bfdProfileFaults } from './bfd-profile.ts'
import type { BgpAdvertisement } from './bgp-advertisement.ts'
import type { ClusterResources } from './cluster-resources.ts'
import { aliasFaults, aliasesOf } from './community-alias.ts'
import type { L2Advertisement } from './l2-advertisement.ts'
import { nodeSelectionOf } from './node-selection.ts'
import { peersFaults } from './peer.ts'
import { parsePools } from './pools.ts'
import type { PoolSpec } from './pool.ts'
import type { ServiceAllocation } from './service-allocation.ts'
import { serviceAllocationOf } from './service-allocation.ts'
import { undecodableFaults } from './undecodable.ts'

/** A pool with all that MetalLB hangs on it: config.Pool. */
export type Pool = PoolSpec & {
  readonly serviceAllocation: ServiceAllocation | undefined
  /** Of those that are equal to MetalLB, one. */
  readonly l2Advertisements: readonly L2Advertisement[]
  /** One that names a pool and selects it too is there twice. */
  readonly bgpAdvertisements: readonly BgpAdvertisement[]
}

/** What the parser made of the resources: everything it objects to, and the pools by name where that is nothing. */
export type ParsedConfig = { readonly faults: readonly Diagnostic[]; readonly pools: ReadonlyMap<string, Pool> }

/** MetalLB's config.For of a release for a backend, naming all faults instead of the first. Never throws. */
export function parseConfig(resources: ClusterResources, release: Release, bgpType: BgpType): ParsedConfig {
  const behaviour = behaviourOf(release)
  const select = nodeSelectionOf(resources.nodes)
  const aliases = aliasesOf(resources.communities)
  const pools = parsePools(resources, behaviour)
  const advertisements = advertisementsOf(resources, pools, select, aliases, behaviour)
  const faults = [
    ...undecodableFaults(resources),
    ...backendFaults(resources, bgpType, pools, select, behaviour),
    ...bfdProfileFaults(resources.bfdProfiles),
    ...peersFaults(resources, behaviour),
    ...aliasFaults(aliases, behaviour),
    ...pools.faults,
    ...advertisements.faults,
    ...(behaviour.bfdEcho ? bfdEchoFaults(advertisements.bgp, resources.peers, resources.bfdProfiles) : []),
  ]
  if (faults.length > 0) return { faults, pools: new Map() }
  const complete = pools.all.map((pool) => poolOf(pool, resources, advertisements, behaviour))
  return { faults, pools: new Map(complete.map((pool) => [pool.name, pool])) }
}

function poolOf(
  pool: PoolSpec,
  { namespaces }: ClusterResources,
  { l2, bgp }: Advertisements,
  behaviour: ReturnType<typeof behaviourOf>,
): Pool {
  return {
    ...pool,
    serviceAllocation: serviceAllocationOf(pool.resource, namespaces, behaviour),
    l2Advertisements: l2.get(pool) ?? [],
    bgpAdvertisements: bgp.get(pool) ?? [],
  }
}
