import type { BGPAdvertisementSpec, L2AdvertisementSpec, LabelSelector } from '../resources/types.generated.ts'
import type { Declared } from './names.ts'
import type { ResourceNote } from './note.ts'
import type { NodeSelector } from './selector.ts'

/** An L2Advertisement: which pools are announced by ARP and NDP, from which nodes and interfaces. */
export interface L2Advertisement<
  PoolName extends string,
  NodeName extends string,
  Interface extends string,
  LabelKey extends string,
  LabelValue extends string,
  Host extends string,
>
  extends Omit<L2AdvertisementSpec, 'ipAddressPools' | 'interfaces' | 'nodeSelectors'>, ResourceNote {
  /** The pools by name. To mean every pool, write `ipAddressPoolSelectors: [{}]`. */
  readonly ipAddressPools?: readonly Declared<PoolName>[]
  /** The interfaces that answer. Default: all of a node's. */
  readonly interfaces?: readonly Declared<Interface>[]
  /** The nodes that may answer; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, LabelKey, LabelValue, Host>[]
}

/** `65010:100`, or `large:65010:1:2` on FRR. */
type CommunityValue = `${number}:${number}` | `large:${string}`

interface BGPAdvertisementFields<
  PoolName extends string,
  PeerName extends string,
  CommunityName extends string,
  NodeName extends string,
  LabelKey extends string,
  LabelValue extends string,
  Host extends string,
>
  extends
    Omit<
      BGPAdvertisementSpec,
      | 'ipAddressPools'
      | 'peers'
      | 'communities'
      | 'nodeSelectors'
      | 'serviceSelectors'
      | 'aggregationLength'
      | 'aggregationLengthV6'
    >,
    ResourceNote {
  /** The pools by name. To mean every pool, write `ipAddressPoolSelectors: [{}]`. */
  readonly ipAddressPools?: readonly Declared<PoolName>[]
  /** The peers that are told, by name. Default: all. */
  readonly peers?: readonly Declared<PeerName>[]
  /** BGP communities, by the name given under `communities` or as a value. */
  readonly communities?: readonly (Declared<CommunityName> | CommunityValue)[]
  /** The nodes that announce; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, LabelKey, LabelValue, Host>[]
}

/** Announced as prefixes of a given length: every Service of the pool alike. */
interface Aggregated extends Pick<BGPAdvertisementSpec, 'aggregationLength' | 'aggregationLengthV6'> {
  readonly serviceSelectors?: never
}

/** Announced Service by Service: no prefix shorter than one address. */
interface ByService {
  /** The Services that this advertisement is for. Not beside an aggregation length. Since v0.16.0. */
  readonly serviceSelectors: readonly LabelSelector[]
  readonly aggregationLength?: never
  readonly aggregationLengthV6?: never
}

/** A BGPAdvertisement: which pools are announced to which peers, from which nodes, with which attributes. */
export type BGPAdvertisement<
  PoolName extends string,
  PeerName extends string,
  CommunityName extends string,
  NodeName extends string,
  LabelKey extends string,
  LabelValue extends string,
  Host extends string,
> = BGPAdvertisementFields<PoolName, PeerName, CommunityName, NodeName, LabelKey, LabelValue, Host> &
  (Aggregated | ByService)
