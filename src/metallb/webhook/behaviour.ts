import { holdingIn } from '../../release/by-release.ts'
import type { Span } from '../../release/by-release.ts'
import type { Release } from '../../release/releases.ts'

/** What MetalLB's webhook does in some releases only. Mirrors the history of internal/k8s/webhooks. */
const periods = {
  /** It looks at AddressPools beside IPAddressPools. */
  listsLegacyPools: { until: 'v0.13.12' },
  /** It looks at the nodes when a BGPAdvertisement is written. */
  listsNodesForAdvertisements: { since: 'v0.13.10' },
  /** It looks at the nodes when a BGPPeer is written. */
  listsNodesForPeers: { since: 'v0.16.0' },
  /** Nothing may be created outside MetalLB's own namespace. */
  guardsNamespace: { since: 'v0.13.5' },
  /** References to profiles, Secrets and aliases are left out; before, a missing one let everything through. */
  blanksReferences: { since: 'v0.14.0' },
  /** A Community cannot be updated: a defect. */
  refusesCommunityUpdates: { since: 'v0.14.0', until: 'v0.14.8' },
  /** A BGPPeer that is created with disableMP is not looked at any further: a defect. */
  overlooksDisableMp: { since: 'v0.15.0' },
} satisfies Record<string, Span>

/** What the webhook of one release does. */
export type Behaviour = Readonly<Record<keyof typeof periods, boolean>>

/** What is done in a release, each as true or false. */
export function behaviourOf(release: Release): Behaviour {
  return holdingIn(periods, release)
}
