import type { IPAddressPoolSpec } from '../resources/types.generated.ts'
import type { AddressRange } from './address.ts'
import type { ResourceNote } from './note.ts'
import type { PoolPlace } from './pool-place.ts'

/** An IPAddressPool: MetalLB's own fields, and where its addresses live. */
export interface Pool<SegmentName extends string> extends IPAddressPoolSpec, ResourceNote, PoolPlace<SegmentName> {
  /** The addresses, each a CIDR (`192.168.1.0/26`) or a range with both ends included (`192.168.1.60-192.168.1.75`). */
  readonly addresses: readonly AddressRange[]
}
