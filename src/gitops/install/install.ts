import type { BgpType } from '../../metallb/target.ts'
import type { Place } from '../../source/place.ts'

/** A value, and where it is written. */
export type Told<Value> = { readonly value: Value; readonly place: Place }

/** MetalLB being installed, as far as one object tells. */
export type Install = {
  /** Where this is said. */
  readonly place: Place
  /** The version as it is written: `0.14.9`, `v0.14.9`, `0.14.x`. */
  readonly version?: Told<string> | undefined
  /** A backend that is named. */
  readonly backend?: Told<BgpType> | undefined
  /** The values of MetalLB's own chart, where that is how it is installed. */
  readonly chart?: ChartSwitches | undefined
}

/** The chart's values that decide on the backend; undefined where the chart's defaults hold. */
export type ChartSwitches = { readonly frr?: boolean | undefined; readonly frrK8s?: boolean | undefined }
