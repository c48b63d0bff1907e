import { holdingIn } from '../../release/by-release.ts'
import type { Span } from '../../release/by-release.ts'
import type { Release } from '../../release/releases.ts'

/** What MetalLB's controller does in some releases only. Mirrors the history of controller and internal/allocator. */
const periods = {
  /** Buggy addresses are passed over when the pool says so, and not only in its metrics. */
  avoidsBuggyAddresses: { since: 'v0.13.4' },
  /** A Service that lost its right to share its address waits, and does not get another one. */
  waitsOnSharingConflict: { until: 'v0.13.7' },
  /** A status of no or more than one family stops the Service, and is not cleared. */
  stopsAtOddStatus: { until: 'v0.13.7' },
  /** Requested addresses must be of the requested pool; before, the addresses win. */
  checksRequestedPool: { since: 'v0.13.10' },
  /**
   * A Service whose request cannot be read is said to keep its address. Before, it keeps it too, but the allocator has
   * no way to say so (Allocator.IPs), and all that is seen of the Service is the error.
   */
  tellsHeldAddresses: { since: 'v0.14.0' },
  /** Without any pool a Service is passed over. */
  needsPools: { since: 'v0.14.0' },
  /** An address that cannot be read is of no family; before, it is IPv6. */
  noticesUnreadableAddress: { since: 'v0.14.0' },
  /** Annotations of metallb.io are read, before those of metallb.universe.tf. */
  ownPrefix: { since: 'v0.14.9' },
  /** ipFamilyPolicy decides on how many addresses there are; before, all families of the Service from one pool. */
  familyPolicy: { since: 'v0.14.9' },
  /** A Service of one family gets an address of that family, whatever its policy. */
  followsClusterIps: { since: 'v0.15.0' },
  /** RequireDualStack with one cluster address is passed over. */
  needsDualStackClusterIps: { since: 'v0.15.0' },
  /** A requested pool without any free address is told from one without an address of the family. */
  noticesExhaustedPool: { since: 'v0.16.0' },
} satisfies Record<string, Span>

/** What the controller of one release does. */
export type Behaviour = Readonly<Record<keyof typeof periods, boolean>>

/** What is done in a release, each as true or false. */
export function behaviourOf(release: Release): Behaviour {
  return holdingIn(periods, release)
}
