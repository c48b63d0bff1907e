import type { BgpType } from '../metallb/target.ts'
import type { Place } from '../source/place.ts'

/** Where a fact was read. */
export type FactOrigin = Place | 'definition' | 'option'

/** What a set is judged by, and where that was read; undefined: nowhere. */
export type JudgedTarget = {
  /** A known release, or one that is newer. */
  readonly metallbVersion: string
  /** The version as it is written; undefined where nothing tells. */
  readonly requested: string | undefined
  readonly releaseFrom: FactOrigin | undefined
  readonly bgpType: BgpType
  readonly backendFrom: FactOrigin | undefined
  /** The class of Services that MetalLB is started for; absent: those without one. */
  readonly loadBalancerClass?: string
  /** What is only assumed, for the ledger. */
  readonly note: string | undefined
}
