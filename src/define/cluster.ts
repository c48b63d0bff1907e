import type { BGPAdvertisement, L2Advertisement } from './advertisement.ts'
import type { Base, BFDProfile, Common } from './base.ts'
import type { ReleaseException } from './exception.ts'
import type { Exclusive } from './exclusive.ts'
import type { ByName, None, Overriding } from './names.ts'
import type { AnyLabels, Labelled, Node } from './node.ts'
import type { WrittenResources } from './from-kustomization.ts'
import type { BGPPeer } from './peer.ts'
import type { Pool } from './pool.ts'
import type { Segment } from './segment.ts'
import type { Service } from './service.ts'

/** A namespace, as far as selectors of namespaces need it. */
export interface NamespaceFacts {
  /** Its labels. `kubernetes.io/metadata.name` comes by itself. */
  readonly labels?: Readonly<Record<string, string>>
}

/**
 * A cluster: its MetalLB configuration, and the facts that the configuration is judged by. Every fact is optional; the
 * rules that need a missing one are listed as "not judged".
 *
 * The type parameters are the names that the definition declares and the labels of its nodes by the nodes' names; `Base…`
 * those of the base that it extends.
 */
export interface ClusterDefinition<
  SegmentName extends string = string,
  PoolName extends string = string,
  PeerName extends string = string,
  ProfileName extends string = string,
  CommunityName extends string = string,
  AdvertisementName extends string = string,
  NodeName extends string = string,
  Interface extends string = string,
  Labels = AnyLabels,
  BaseSegment extends string = string,
  BasePool extends string = string,
  BasePeer extends string = string,
  BaseProfile extends string = string,
  BaseCommunity extends string = string,
> extends Common {
  /** The cluster's name. Default: the name of its folder. */
  readonly name?: string
  /** The base whose entries hold wherever this definition has none of that name; `null` leaves an entry out. */
  readonly extends?: Base<BaseSegment, BasePool, BasePeer, BaseProfile, BaseCommunity>
  /** The folder that is generated, relative to the repository. Default: where the definition is. */
  readonly output?: string
  /** The MetalLB release that runs: `'v0.16.1'`. One that differs from the base's is declared by `behind` or `ahead`. */
  readonly release?: string | ReleaseException
  /** Resources that stay where they are written: `fromKustomization('clusters/home/metallb')`. */
  readonly resources?: WrittenResources
  /** Network segments by name. */
  readonly segments?: Overriding<SegmentName, Segment>
  /** The nodes by name. */
  readonly nodes?: ByName<NodeName, Node<Interface>> & Labelled<Labels>
  /** Namespaces by name, for `serviceAllocation.namespaceSelectors`. */
  readonly namespaces?: ByName<string, NamespaceFacts>
  /** IPAddressPools by name. */
  readonly pools?: Overriding<PoolName, Pool<SegmentName | BaseSegment>>
  /** L2Advertisements by name. */
  readonly l2Advertisements?: Overriding<string, L2Advertisement<PoolName | BasePool, NodeName, Interface, Labels>>
  /** BGPAdvertisements by name. */
  readonly bgpAdvertisements?: Overriding<
    AdvertisementName,
    BGPAdvertisement<PoolName | BasePool, PeerName | BasePeer, CommunityName | BaseCommunity, NodeName, Labels>
  >
  /** BGPPeers by name. */
  readonly bgpPeers?: Overriding<PeerName, BGPPeer<ProfileName | BaseProfile, NodeName, Labels>>
  /** BFDProfiles by name. */
  readonly bfdProfiles?: Overriding<ProfileName, BFDProfile>
  /** BGP communities: name -> value, `{ 'no-export': '65535:65281' }`. They become one Community object. */
  readonly communities?: Overriding<CommunityName, string>
  /** The Services of type LoadBalancer that count on an address, by `namespace/name`. */
  readonly services?: ByName<`${string}/${string}`, Service<PoolName | BasePool, NodeName>>
}

const isCluster: unique symbol = Symbol.for('metallb-overlays.cluster')

/** A definition that went through {@link defineCluster}. Plain data. */
export interface Cluster extends ClusterDefinition {
  readonly [isCluster]: true
}

/** Marks a definition as a cluster's and lets the compiler check its names. Judges nothing. */
export function defineCluster<
  const SegmentName extends string = never,
  const PoolName extends string = never,
  const PeerName extends string = never,
  const ProfileName extends string = never,
  const CommunityName extends string = never,
  const AdvertisementName extends string = never,
  const NodeName extends string = never,
  const Interface extends string = never,
  const Labels = None,
  const Selectors = None,
  const Addresses = None,
  const ASNs = None,
  const BaseSegment extends string = never,
  const BasePool extends string = never,
  const BasePeer extends string = never,
  const BaseProfile extends string = never,
  const BaseCommunity extends string = never,
>(
  definition: ClusterDefinition<
    SegmentName,
    PoolName,
    PeerName,
    ProfileName,
    CommunityName,
    AdvertisementName,
    NodeName,
    Interface,
    Labels,
    BaseSegment,
    BasePool,
    BasePeer,
    BaseProfile,
    BaseCommunity
  > &
    Exclusive<Selectors, Addresses, ASNs>,
): Cluster {
  return asCluster(definition)
}

/** Whether a value came out of {@link defineCluster}. */
export function isDefinedCluster(value: unknown): value is Cluster {
  return typeof value === 'object' && value !== null && isCluster in value
}

/** The same for a definition that is known only at run time. What it inherits is not its own, but stays to be found. */
export function asCluster(definition: object): Cluster {
  const own = Object.setPrototypeOf({ ...definition }, Object.getPrototypeOf(Object(definition)) as object) as object
  return Object.defineProperty(own, isCluster, { value: true }) as Cluster
}
