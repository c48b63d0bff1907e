import type { Path } from '../../diagnostics/diagnostic.ts'
import type { BgpType } from '../../metallb/target.ts'
import type { Place } from '../../source/place.ts'
import type { Role } from './program-options.ts'

/** A value, and where it is written. */
export type Told<Value> = { readonly value: Value; readonly place: Place }

/** What installs MetalLB, as a definition's `install` names it. */
export type InstallWay = 'application' | 'chart' | 'helmChart' | 'helmRelease' | 'kustomization' | 'manifests'

/** MetalLB being installed, as far as one object tells. */
export type Install = {
  /** Undefined: by what a definition cannot name. */
  readonly way: InstallWay | undefined
  /** Where this is said. */
  readonly place: Place
  /** The version as it is written: `0.14.9`, `v0.14.9`, `0.14.x`. */
  readonly version?: Told<string> | undefined
  /** A backend that is named. */
  readonly backend?: Told<BgpType> | undefined
  /** The values of MetalLB's own chart, where that is how it is installed. */
  readonly chart?: ChartSwitches | undefined
  readonly values?: ChartValues | undefined
  /** The class of Services that a program is started for. */
  readonly loadBalancerClass?: string | undefined
  /** Tags that a kustomization gives the programs, whatever is written elsewhere. */
  readonly images?: readonly ProgramImage[]
}

/** The tag that is given to the image of one of MetalLB's programs. */
export type ProgramImage = { readonly role: Role; readonly tag: Told<string> }

/** The chart's values that decide on the backend; undefined where the chart's defaults hold. */
export type ChartSwitches = { readonly frr?: boolean | undefined; readonly frrK8s?: boolean | undefined }

/** What the chart is given. */
export type ChartValues = {
  /** Later ones win. */
  readonly layers: readonly (ValuesFile | ValuesLayer)[]
  /** Values that stand where they cannot be read: what holds them. */
  readonly unread: readonly Told<string>[]
  /** Whether Helm is told not to hold them against the chart's schema. */
  readonly skipsSchema?: boolean
  /** Values that are not read, because of others beside them. */
  readonly overshadowed?: Place
}

/** Values, with the way back to where they are written. */
export type ValuesLayer = {
  readonly value: unknown
  readonly placeOf: (path: Path, target?: 'key' | 'value') => Place
}

/** A file of values. `name`: relative to the file that names it, or to some folder above that one. */
export type ValuesFile = { readonly name: string; readonly isAbove: boolean; readonly place: Place }
