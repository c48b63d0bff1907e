import { addressAskedTwice } from './rules/address-asked-twice.ts'
import { advertisementNamesNoPool } from './rules/advertisement-names-no-pool.ts'
import { annotationNotRead } from './rules/annotation-not-read.ts'
import { bfdProfileWithoutPeer } from './rules/bfd-profile-without-peer.ts'
import { bgpAdvertisementWithoutPeer } from './rules/bgp-advertisement-without-peer.ts'
import { bgpExtrasWithoutFrr } from './rules/bgp-extras-without-frr.ts'
import { buggyAddressInPool } from './rules/buggy-address-in-pool.ts'
import { deprecatedAnnotation } from './rules/deprecated-annotation.ts'
import { emptyServiceAllocation } from './rules/empty-service-allocation.ts'
import { fieldWithoutEffect } from './rules/field-without-effect.ts'
import { hostBitsSet } from './rules/host-bits-set.ts'
import { invalidAddressRequest } from './rules/invalid-address-request.ts'
import { keepaliveAboveAThird } from './rules/keepalive-above-a-third.ts'
import { legacyConfigMap } from './rules/legacy-config-map.ts'
import { limitUndoneByOtherAdvertisement } from './rules/limit-undone-by-other-advertisement.ts'
import { localPrefToOtherAs } from './rules/local-pref-to-other-as.ts'
import { misspeltAnnotation } from './rules/misspelt-annotation.ts'
import { misspeltServiceField } from './rules/misspelt-service-field.ts'
import { noSessionForFamily } from './rules/no-session-for-family.ts'
import { otherLoadBalancerClass } from './rules/other-load-balancer-class.ts'
import { passwordInClearText } from './rules/password-in-clear-text.ts'
import { peerWithoutAdvertisement } from './rules/peer-without-advertisement.ts'
import { poolCountersOverflow } from './rules/pool-counters-overflow.ts'
import { poolHoldsNodeAddress } from './rules/pool-holds-node-address.ts'
import { poolNotAdvertised } from './rules/pool-not-advertised.ts'
import { publicAddressOnLayer2 } from './rules/public-address-on-layer2.ts'
import { rangeOverTwoFamilies } from './rules/range-over-two-families.ts'
import { requestedAddressInNoPool } from './rules/requested-address-in-no-pool.ts'
import { resourceOutsideNamespace } from './rules/resource-outside-namespace.ts'
import { selectorMatchesNoPool } from './rules/selector-matches-no-pool.ts'
import { serviceAsksForNodeAddress } from './rules/service-asks-for-node-address.ts'
import { sessionWithoutTimeout } from './rules/session-without-timeout.ts'
import { specialPurposeAddress } from './rules/special-purpose-address.ts'
import { unknownPeer } from './rules/unknown-peer.ts'
import { unknownPool } from './rules/unknown-pool.ts'
import { unusableAddress } from './rules/unusable-address.ts'
import { wirelessInterface } from './rules/wireless-interface.ts'
import type { Rule } from './rule.ts'

/** The rules that may speak where a cluster is known by objects in YAML alone, but for those that simulate MetalLB. */
export const yamlRules: readonly Rule[] = [
  addressAskedTwice,
  advertisementNamesNoPool,
  annotationNotRead,
  bfdProfileWithoutPeer,
  bgpAdvertisementWithoutPeer,
  bgpExtrasWithoutFrr,
  buggyAddressInPool,
  deprecatedAnnotation,
  emptyServiceAllocation,
  fieldWithoutEffect,
  hostBitsSet,
  invalidAddressRequest,
  keepaliveAboveAThird,
  legacyConfigMap,
  limitUndoneByOtherAdvertisement,
  localPrefToOtherAs,
  misspeltAnnotation,
  misspeltServiceField,
  noSessionForFamily,
  otherLoadBalancerClass,
  passwordInClearText,
  peerWithoutAdvertisement,
  poolCountersOverflow,
  poolHoldsNodeAddress,
  poolNotAdvertised,
  publicAddressOnLayer2,
  rangeOverTwoFamilies,
  requestedAddressInNoPool,
  resourceOutsideNamespace,
  selectorMatchesNoPool,
  serviceAsksForNodeAddress,
  sessionWithoutTimeout,
  specialPurposeAddress,
  unknownPeer,
  unknownPool,
  unusableAddress,
  wirelessInterface,
]
