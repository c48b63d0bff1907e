import type { BgpType } from '../metallb/target.ts'
import type { Place } from '../source/place.ts'

/** What a set is judged by, and where that was read: a place, an option, or nowhere. */
export type JudgedTarget = {
  /** A known release, or one that is newer. */
  readonly metallbVersion: string
  /** The version as it is written; undefined where nothing tells. */
  readonly requested: string | undefined
  readonly releaseFrom: Place | 'option' | undefined
  readonly bgpType: BgpType
  readonly backendFrom: Place | 'option' | undefined
  /** What is only assumed, for the ledger. */
  readonly note: string | undefined
}
