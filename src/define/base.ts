import type { BFDProfileSpec } from '../resources/types.generated.ts'
import type { BGPAdvertisement, L2Advertisement } from './advertisement.ts'
import type { InstalledBy } from './installed-by.ts'
import type { Kubernetes } from './kubernetes.ts'
import type { Exclusive } from './exclusive.ts'
import type { ByName, None } from './names.ts'
import type { AnyLabels } from './node.ts'
import type { Note, ResourceNote } from './note.ts'
import type { BGPPeer } from './peer.ts'
import type { Pool } from './pool.ts'
import type { RuleLevels } from './rule-levels.generated.ts'
import type { Segment } from './segment.ts'
import type { Suppression } from './suppression.ts'

/** How MetalLB speaks BGP. */
export type Backend = 'native' | 'frr' | 'frr-k8s'

/** How MetalLB itself gets into the cluster: a generated folder `install/`, a file that is there already, or somewhere else. */
export type Install = 'kustomize' | 'helm' | 'none' | InstalledBy

/** What applies the generated YAML, where it has to be told more than the YAML itself says. */
export type Gitops = 'argocd' | 'none'

/** What a base and a cluster have in common. */
export interface Common extends Note {
  /** The BGP backend that runs. Default: the one that the installation of this release starts with. */
  readonly backend?: Backend
  /** MetalLB's own namespace, the only one in which it reads its resources. Default: `metallb-system`. */
  readonly namespace?: string
  /**
   * What installs MetalLB: a Kustomize reference or a Helm chart at the cluster's release in the folder `install/`, or a file
   * of the repository that release and backend are held against: `{ helmRelease: 'clusters/home/release.yaml' }`. Default: `none`.
   */
  readonly install?: Install
  /**
   * `'argocd'`: the generated resources carry annotations for Argo CD: the order of sync, and that no pool is pruned
   * unconfirmed. The plugin adds them whatever is written here. Default: `none`, right for Flux and kubectl.
   */
  readonly gitops?: Gitops
  /** The cluster that MetalLB runs in. */
  readonly kubernetes?: Kubernetes
  /**
   * How much a lint counts here: `{ 'pool-outside-segment': 'off' }`. A cluster overrides its base rule by rule. What MetalLB
   * or the API server refuses cannot be set.
   */
  readonly rules?: RuleLevels
  /** Findings of lints that are left out, each with a reason and a last day. Those of the base hold in every cluster. */
  readonly suppress?: readonly Suppression[]
}

/** A BFDProfile: how fast a dead router is noticed. FRR only. */
export interface BFDProfile extends BFDProfileSpec, ResourceNote {}

/** What clusters share. A cluster that extends it overrides it entry by entry. */
export interface Base<
  SegmentName extends string = string,
  PoolName extends string = string,
  PeerName extends string = string,
  ProfileName extends string = string,
  CommunityName extends string = string,
  AdvertisementName extends string = string,
> extends Common {
  /** The release that the fleet runs. A cluster with another one declares why and until when. */
  readonly release?: string
  /** Network segments by name. */
  readonly segments?: ByName<SegmentName, Segment>
  /** IPAddressPools by name. */
  readonly pools?: ByName<PoolName, Pool<string>>
  /** L2Advertisements by name. */
  readonly l2Advertisements?: ByName<string, L2Advertisement<string, string, string, AnyLabels>>
  /** BGPAdvertisements by name. */
  readonly bgpAdvertisements?: ByName<AdvertisementName, BGPAdvertisement<string, string, string, string, AnyLabels>>
  /** BGPPeers by name. */
  readonly bgpPeers?: ByName<PeerName, BGPPeer<string, string, AnyLabels>>
  /** BFDProfiles by name. */
  readonly bfdProfiles?: ByName<ProfileName, BFDProfile>
  /** BGP communities: name -> value. */
  readonly communities?: ByName<CommunityName, string>
}

/** A base for `extends`. Gives back what it takes, with its names known to the compiler. */
export function defineBase<
  const SegmentName extends string = never,
  const PoolName extends string = never,
  const PeerName extends string = never,
  const ProfileName extends string = never,
  const CommunityName extends string = never,
  const AdvertisementName extends string = never,
  const Selectors = None,
  const Addresses = None,
  const ASNs = None,
>(
  base: Base<SegmentName, PoolName, PeerName, ProfileName, CommunityName, AdvertisementName> &
    Exclusive<Selectors, Addresses, ASNs>,
): Base<SegmentName, PoolName, PeerName, ProfileName, CommunityName> {
  return base
}
