import { holdingIn } from '../../release/by-release.ts'
import type { Span } from '../../release/by-release.ts'
import type { Release } from '../../release/releases.ts'

/** What MetalLB's speakers do in some releases only. Mirrors the history of speaker. */
const periods = {
  /** A node whose condition NetworkUnavailable is True announces nothing. */
  noticesNetwork: { since: 'v0.13.10' },
  /** Neither does one with the label node.kubernetes.io/exclude-from-external-load-balancers. */
  noticesExclusion: { since: 'v0.14.0' },
  /** Speakers may be told to overlook that label (--ignore-exclude-lb). */
  mayIgnoreExclusion: { since: 'v0.14.4' },
  /** A cordoned node announces nothing. */
  noticesCordon: { since: 'v0.14.9', until: 'v0.14.9' },
  /** Advertisements may be for some Services only. */
  selectsServices: { since: 'v0.16.0' },
} satisfies Record<string, Span>

/** What the speakers of one release do. */
export type Behaviour = Readonly<Record<keyof typeof periods, boolean>>

/** What is done in a release, each as true or false. */
export function behaviourOf(release: Release): Behaviour {
  return holdingIn(periods, release)
}
