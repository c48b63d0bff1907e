import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import type { ClusterResources } from './cluster-resources.ts'
import { duplicateNameFaults } from './duplicate-name.ts'
import { nodeInPoolFaults } from './node-in-pool.ts'
import { overlapFaults } from './overlap.ts'
import { parsePool } from './pool.ts'
import type { PoolSpec } from './pool.ts'
import { serviceAllocationFaults } from './service-allocation.ts'

/** All pools of a set, and what is wrong with them by themselves and among each other. */
export type Pools = {
  readonly all: readonly PoolSpec[]
  /** IPAddressPools, to which advertisements apply. */
  readonly current: readonly PoolSpec[]
  /** AddressPools, which bring their own. */
  readonly legacy: readonly PoolSpec[]
  readonly faults: readonly Diagnostic[]
}

/** The first half of config.poolsFor. */
export function parsePools(resources: ClusterResources, behaviour: Behaviour): Pools {
  const parsed = resources.pools.map(parsePool)
  const parsedLegacy = (behaviour.legacyPools ? resources.legacyPools : []).map(parsePool)
  const current = parsed.map(({ pool }) => pool)
  const legacy = parsedLegacy.map(({ pool }) => pool)
  const all = [...current, ...legacy]
  const names = all.map(({ resource }) => resource)
  const faults = [
    ...[...parsed, ...parsedLegacy].flatMap((each) => each.faults),
    ...resources.pools.flatMap((resource) => serviceAllocationFaults(resource, behaviour)),
    ...duplicateNameFaults('duplicate-pool', 'pool', names),
    ...overlapFaults(all),
    ...(behaviour.nodeAddressesApart ? nodeInPoolFaults(all, resources.nodes) : []),
  ]
  return { all, current, legacy, faults }
}
