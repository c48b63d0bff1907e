import { addressAskedTwice } from './rules/address-asked-twice.ts'
import { advertisementNamesNoPool } from './rules/advertisement-names-no-pool.ts'
import { annotationNotRead } from './rules/annotation-not-read.ts'
import { announcedFromExcludedNodes } from './rules/announced-from-excluded-nodes.ts'
import { announcedWithoutSpeaker } from './rules/announced-without-speaker.ts'
import { answerLeavesByOtherInterface } from './rules/answer-leaves-by-other-interface.ts'
import { backendDiffersFromInstall } from './rules/backend-differs-from-install.ts'
import { backendFollowsChart } from './rules/backend-follows-chart.ts'
import { backendNotInRelease } from './rules/backend-not-in-release.ts'
import { bfdProfileWithoutPeer } from './rules/bfd-profile-without-peer.ts'
import { bgpAdvertisementWithoutPeer } from './rules/bgp-advertisement-without-peer.ts'
import { bgpExtrasWithoutFrr } from './rules/bgp-extras-without-frr.ts'
import { buggyAddressInPool } from './rules/buggy-address-in-pool.ts'
import { clusterNetworksClash } from './rules/cluster-networks-clash.ts'
import { contradictingNodeFacts } from './rules/contradicting-node-facts.ts'
import { deprecatedAnnotation } from './rules/deprecated-annotation.ts'
import { deprecatedBackend } from './rules/deprecated-backend.ts'
import { dualStackServiceGetsOneAddress } from './rules/dual-stack-service-gets-one-address.ts'
import { emptyServiceAllocation } from './rules/empty-service-allocation.ts'
import { endpointOnUnknownNode } from './rules/endpoint-on-unknown-node.ts'
import { exceptionExpired } from './rules/exception-expired.ts'
import { excludedNodeSelected } from './rules/excluded-node-selected.ts'
import { fieldWithoutEffect } from './rules/field-without-effect.ts'
import { hostBitsSet } from './rules/host-bits-set.ts'
import { installWithoutRelease } from './rules/install-without-release.ts'
import { interfaceNotOnEveryNode } from './rules/interface-not-on-every-node.ts'
import { interfaceOnNoNode } from './rules/interface-on-no-node.ts'
import { interfacesNotLimited } from './rules/interfaces-not-limited.ts'
import { invalidAddressRequest } from './rules/invalid-address-request.ts'
import { invalidLabel } from './rules/invalid-label.ts'
import { invalidName } from './rules/invalid-name.ts'
import { keepaliveAboveAThird } from './rules/keepalive-above-a-third.ts'
import { kubernetesRefusesCrds } from './rules/kubernetes-refuses-crds.ts'
import { leaderLacksInterface } from './rules/leader-lacks-interface.ts'
import { leaderOutsideSegment } from './rules/leader-outside-segment.ts'
import { legacyConfigMap } from './rules/legacy-config-map.ts'
import { kubernetesTooOld } from './rules/kubernetes-too-old.ts'
import { limitUndoneByOtherAdvertisement } from './rules/limit-undone-by-other-advertisement.ts'
import { localPrefToOtherAs } from './rules/local-pref-to-other-as.ts'
import { misspeltAnnotation } from './rules/misspelt-annotation.ts'
import { misspeltServiceField } from './rules/misspelt-service-field.ts'
import { namespaceLimitDisappears } from './rules/namespace-limit-disappears.ts'
import { needlessException } from './rules/needless-exception.ts'
import { noSessionForFamily } from './rules/no-session-for-family.ts'
import { nodeAddressTwice } from './rules/node-address-twice.ts'
import { nodeOutsideSegments } from './rules/node-outside-segments.ts'
import { nothingConfigured } from './rules/nothing-configured.ts'
import { otherLoadBalancerClass } from './rules/other-load-balancer-class.ts'
import { otherSessionToPeer } from './rules/other-session-to-peer.ts'
import { overlapWithOtherCluster } from './rules/overlap-with-other-cluster.ts'
import { passwordInClearText } from './rules/password-in-clear-text.ts'
import { peerWithoutAdvertisement } from './rules/peer-without-advertisement.ts'
import { pinnedAddressCanBeTaken } from './rules/pinned-address-can-be-taken.ts'
import { poolCountersOverflow } from './rules/pool-counters-overflow.ts'
import { poolHoldsAddressOfOtherCluster } from './rules/pool-holds-address-of-other-cluster.ts'
import { poolHoldsControlPlaneAddress } from './rules/pool-holds-control-plane-address.ts'
import { poolHoldsGateway } from './rules/pool-holds-gateway.ts'
import { poolHoldsNodeAddress } from './rules/pool-holds-node-address.ts'
import { poolHoldsReservedAddress } from './rules/pool-holds-reserved-address.ts'
import { poolHoldsSubnetEdge } from './rules/pool-holds-subnet-edge.ts'
import { poolIsNotIntended } from './rules/pool-is-not-intended.ts'
import { poolNearlyFull } from './rules/pool-nearly-full.ts'
import { poolNotAdvertised } from './rules/pool-not-advertised.ts'
import { poolOutsideSegment } from './rules/pool-outside-segment.ts'
import { poolOverlapsClusterNetwork } from './rules/pool-overlaps-cluster-network.ts'
import { poolOverlapsDhcp } from './rules/pool-overlaps-dhcp.ts'
import { publicAddressOnLayer2 } from './rules/public-address-on-layer2.ts'
import { rangeOverTwoFamilies } from './rules/range-over-two-families.ts'
import { releaseDiffersFromBase } from './rules/release-differs-from-base.ts'
import { releaseDiffersFromInstall } from './rules/release-differs-from-install.ts'
import { requestedAddressInNoPool } from './rules/requested-address-in-no-pool.ts'
import { resourceOutsideNamespace } from './rules/resource-outside-namespace.ts'
import { routedPoolOnSegment } from './rules/routed-pool-on-segment.ts'
import { segmentDiffersBetweenClusters } from './rules/segment-differs-between-clusters.ts'
import { segmentFactOutsideSubnet } from './rules/segment-fact-outside-subnet.ts'
import { segmentWithoutNode } from './rules/segment-without-node.ts'
import { selectorMatchesNoNamespace } from './rules/selector-matches-no-namespace.ts'
import { selectorMatchesNoNode } from './rules/selector-matches-no-node.ts'
import { selectorMatchesNoPool } from './rules/selector-matches-no-pool.ts'
import { selectorMatchesNoService } from './rules/selector-matches-no-service.ts'
import { serviceAddressMayVary } from './rules/service-address-may-vary.ts'
import { serviceAsksForNodeAddress } from './rules/service-asks-for-node-address.ts'
import { serviceGetsNoAddress } from './rules/service-gets-no-address.ts'
import { serviceWithoutAnnouncer } from './rules/service-without-announcer.ts'
import { servicelbBesideMetallb } from './rules/servicelb-beside-metallb.ts'
import { sessionWithoutTimeout } from './rules/session-without-timeout.ts'
import { sharingWillFail } from './rules/sharing-will-fail.ts'
import { singleAnnouncer } from './rules/single-announcer.ts'
import { speakerlessNodeSelected } from './rules/speakerless-node-selected.ts'
import { specialPurposeAddress } from './rules/special-purpose-address.ts'
import { staticRouteMissesPool } from './rules/static-route-misses-pool.ts'
import { staticRouteToOneNode } from './rules/static-route-to-one-node.ts'
import { staticRouteToUnknownHop } from './rules/static-route-to-unknown-hop.ts'
import { staticRouteWiderThanPool } from './rules/static-route-wider-than-pool.ts'
import { unknownPeer } from './rules/unknown-peer.ts'
import { unknownPool } from './rules/unknown-pool.ts'
import { unknownSegment } from './rules/unknown-segment.ts'
import { unusableAddress } from './rules/unusable-address.ts'
import { wirelessInterface } from './rules/wireless-interface.ts'
import type { FleetRule, Rule } from './rule.ts'

/** Every rule about one cluster. */
export const rules: readonly Rule[] = [
  addressAskedTwice,
  advertisementNamesNoPool,
  annotationNotRead,
  announcedFromExcludedNodes,
  announcedWithoutSpeaker,
  answerLeavesByOtherInterface,
  backendDiffersFromInstall,
  backendFollowsChart,
  backendNotInRelease,
  bfdProfileWithoutPeer,
  bgpAdvertisementWithoutPeer,
  bgpExtrasWithoutFrr,
  buggyAddressInPool,
  clusterNetworksClash,
  contradictingNodeFacts,
  deprecatedAnnotation,
  deprecatedBackend,
  dualStackServiceGetsOneAddress,
  emptyServiceAllocation,
  endpointOnUnknownNode,
  exceptionExpired,
  excludedNodeSelected,
  fieldWithoutEffect,
  hostBitsSet,
  installWithoutRelease,
  interfaceNotOnEveryNode,
  interfaceOnNoNode,
  interfacesNotLimited,
  invalidAddressRequest,
  invalidLabel,
  invalidName,
  keepaliveAboveAThird,
  kubernetesRefusesCrds,
  leaderLacksInterface,
  leaderOutsideSegment,
  legacyConfigMap,
  kubernetesTooOld,
  limitUndoneByOtherAdvertisement,
  localPrefToOtherAs,
  misspeltAnnotation,
  misspeltServiceField,
  namespaceLimitDisappears,
  needlessException,
  noSessionForFamily,
  nodeAddressTwice,
  nodeOutsideSegments,
  nothingConfigured,
  otherLoadBalancerClass,
  otherSessionToPeer,
  passwordInClearText,
  peerWithoutAdvertisement,
  pinnedAddressCanBeTaken,
  poolCountersOverflow,
  poolHoldsControlPlaneAddress,
  poolHoldsGateway,
  poolHoldsNodeAddress,
  poolHoldsReservedAddress,
  poolHoldsSubnetEdge,
  poolIsNotIntended,
  poolNearlyFull,
  poolNotAdvertised,
  poolOutsideSegment,
  poolOverlapsClusterNetwork,
  poolOverlapsDhcp,
  publicAddressOnLayer2,
  rangeOverTwoFamilies,
  releaseDiffersFromBase,
  releaseDiffersFromInstall,
  requestedAddressInNoPool,
  resourceOutsideNamespace,
  routedPoolOnSegment,
  segmentFactOutsideSubnet,
  segmentWithoutNode,
  selectorMatchesNoNamespace,
  selectorMatchesNoNode,
  selectorMatchesNoPool,
  selectorMatchesNoService,
  serviceAddressMayVary,
  serviceAsksForNodeAddress,
  serviceGetsNoAddress,
  serviceWithoutAnnouncer,
  servicelbBesideMetallb,
  sessionWithoutTimeout,
  sharingWillFail,
  singleAnnouncer,
  speakerlessNodeSelected,
  specialPurposeAddress,
  staticRouteMissesPool,
  staticRouteToOneNode,
  staticRouteToUnknownHop,
  staticRouteWiderThanPool,
  unknownPeer,
  unknownPool,
  unknownSegment,
  unusableAddress,
  wirelessInterface,
]

/** Every rule about clusters beside each other. */
export const fleetRules: readonly FleetRule[] = [
  overlapWithOtherCluster,
  poolHoldsAddressOfOtherCluster,
  segmentDiffersBetweenClusters,
]
