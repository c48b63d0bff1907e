import type { ByRelease, Span } from '../by-release.ts'
import type { Field } from './field.ts'

/** One API version of a kind. */
export type KindVersion = Span & {
  readonly version: 'v1alpha1' | 'v1beta1' | 'v1beta2'
  /** Whether the cluster stores the objects in this version. */
  readonly stored: boolean
  readonly deprecated?: ByRelease<boolean>
  /** What the API server says to a client that uses a deprecated version. */
  readonly deprecationWarning?: string
  /** `spec` and `status`; `apiVersion`, `kind` and `metadata` go without saying. */
  readonly root: Field & { readonly type: 'object' }
}

/** A kind of the group metallb.io in all its versions. */
export type Kind = {
  readonly kind: string
  readonly plural: string
  /** One sentence for the one who hovers over the class. */
  readonly doc: string
  readonly versions: readonly KindVersion[]
}

/** The API group of all kinds. */
export const group = 'metallb.io'
