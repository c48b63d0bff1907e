import { addressPool } from './address-pool.ts'
import { bfdProfile } from './bfd-profile.ts'
import { bgpAdvertisement } from './bgp-advertisement.ts'
import { bgpPeer } from './bgp-peer.ts'
import { community } from './community.ts'
import { configurationState } from './configuration-state.ts'
import { ipAddressPool } from './ip-address-pool.ts'
import type { Kind } from './kind.ts'
import { l2Advertisement } from './l2-advertisement.ts'
import { serviceBgpStatus } from './service-bgp-status.ts'
import { serviceL2Status } from './service-l2-status.ts'

/** Every kind that any known release has in the group metallb.io: the one table that types, schemas and validators come from. */
export const kinds: readonly Kind[] = [
  ipAddressPool,
  l2Advertisement,
  bgpAdvertisement,
  bgpPeer,
  bfdProfile,
  community,
  addressPool,
  serviceL2Status,
  serviceBgpStatus,
  configurationState,
]
