import { holdingIn } from '../../release/by-release.ts'
import type { Span } from '../../release/by-release.ts'
import type { Release } from '../../release/releases.ts'

/**
 * What MetalLB's parser does in some releases only. Fields that a release does not have are not in here: the API server
 * prunes them. Mirrors the history of internal/config from v0.13.2 to v0.16.1.
 */
const periods = {
  /** AddressPool is still read. */
  legacyPools: { until: 'v0.13.12' },
  /** Layer 2 advertisements that differ in their interfaces are told apart. */
  l2ByInterfaces: { since: 'v0.13.6' },
  /** FRR peers may differ in myASN, or share an address, in different VRFs. */
  peersByVrf: { since: 'v0.13.8' },
  /** serviceAllocation must not name a namespace or a selector twice. */
  uniqueAllocation: { since: 'v0.13.10' },
  /** `large:1:2:3` is a community, but not for native. */
  largeCommunities: { since: 'v0.13.10' },
  /** Two advertisements of a pool must not differ in localPref for the same route. */
  localPrefConflicts: { since: 'v0.13.10' },
  /** BFD echo and an IPv6 pool exclude each other. */
  bfdEcho: { since: 'v0.13.10' },
  /** frr-k8s is a backend; before, nothing is checked for it. */
  frrK8s: { since: 'v0.14.0' },
  /** A peer's secret is part of what makes two peers equal. */
  secretIdentifiesPeer: { since: 'v0.14.0' },
  /** A time of 0 is a value; before, it means the default. */
  zeroTimers: { since: 'v0.14.9' },
  /** Native refuses an IPv6 pool only where a BGPAdvertisement selects it; before, as soon as there is one. */
  nativeIpv6BySelection: { since: 'v0.14.9' },
  /** A peer may be an interface instead of an address. */
  peerInterfaces: { since: 'v0.15.0' },
  /** For the localPref of a pool only the aggregation lengths of its families count. */
  localPrefByFamily: { since: 'v0.15.0' },
  /** A serviceAllocation without any selector is for every Service. */
  emptyAllocationSelectsAll: { since: 'v0.15.0' },
  /** A pool must not hold the address of a node. */
  nodeAddressesApart: { since: 'v0.15.0', until: 'v0.15.0' },
  /** Two peers may differ in nothing but disableMP. */
  disableMpIgnored: { since: 'v0.15.0', until: 'v0.15.2' },
  /** FRR peers must agree only where they share a node. */
  peersByNode: { since: 'v0.16.0' },
} satisfies Record<string, Span>

/** What the parser of one release does. */
export type Behaviour = Readonly<Record<keyof typeof periods, boolean>>

/** What is done in a release, each as true or false. */
export function behaviourOf(release: Release): Behaviour {
  return holdingIn(periods, release)
}
