import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { BgpType } from '../target.ts'
import { frrFaults } from './backend-frr.ts'
import { nativeFaults } from './backend-native.ts'
import type { Behaviour } from './behaviour.ts'
import type { ClusterResources } from './cluster-resources.ts'
import { nativeIpv6Faults } from './native-ipv6.ts'
import type { NodeSelection } from './node-selection.ts'
import { poolSelectionOf } from './pool-selection.ts'
import type { PoolSpec } from './pool.ts'
import type { Pools } from './pools.ts'
import type { Resource } from './resource.ts'

/** What the backend cannot do: config.ValidationFor. A backend that the release does not know is not checked. */
export function backendFaults(
  resources: ClusterResources,
  bgpType: BgpType,
  pools: Pools,
  select: NodeSelection,
  behaviour: Behaviour,
): readonly Diagnostic[] {
  if (bgpType === 'frr-k8s' && !behaviour.frrK8s) return []
  if (bgpType !== 'native') return frrFaults(resources, select, behaviour)
  const advertised = advertisedByBgp(resources, pools, behaviour)
  return [...nativeFaults(resources, behaviour), ...nativeIpv6Faults(advertised)]
}

function advertisedByBgp(
  { bgpAdvertisements }: ClusterResources,
  { current }: Pools,
  { nativeIpv6BySelection }: Behaviour,
): ReadonlyMap<PoolSpec, Resource> {
  const [first] = bgpAdvertisements
  if (first === undefined) return new Map()
  if (!nativeIpv6BySelection) return new Map(current.map((pool) => [pool, first]))
  const select = poolSelectionOf(current)
  return new Map(bgpAdvertisements.flatMap((each) => select(each).map((pool) => [pool, each] as const)))
}
