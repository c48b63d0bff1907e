import type { BGPAdvertisementSpec, L2AdvertisementSpec, LabelSelector } from '../resources/types.generated.ts'
import type { Declared, NotBeside } from './names.ts'
import type { ResourceNote } from './note.ts'
import type { NodeSelector } from './selector.ts'

/** An L2Advertisement: which pools are announced by ARP and NDP, from which nodes and interfaces. */
export interface L2Advertisement<PoolName extends string, NodeName extends string, Interface extends string, Labels>
  extends Omit<L2AdvertisementSpec, 'ipAddressPools' | 'interfaces' | 'nodeSelectors'>, ResourceNote {
  /** The pools by name. To mean every pool, write `ipAddressPoolSelectors: [{}]`. */
  readonly ipAddressPools?: readonly Declared<PoolName>[]
  /** The interfaces that answer. Default: all of a node's. */
  readonly interfaces?: readonly Declared<Interface>[]
  /** The nodes that may answer; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, Labels>[]
}

/** `65010:100`, or `large:65010:1:2` on FRR. */
type CommunityValue = `${number}:${number}` | `large:${number}:${number}:${number}`

type AggregationLengths = 'aggregationLength' | 'aggregationLengthV6'

interface BGPAdvertisementFields<
  PoolName extends string,
  PeerName extends string,
  CommunityName extends string,
  NodeName extends string,
  Labels,
>
  extends
    Omit<
      BGPAdvertisementSpec,
      'ipAddressPools' | 'peers' | 'communities' | 'nodeSelectors' | 'serviceSelectors' | AggregationLengths
    >,
    ResourceNote {
  /** The pools by name. To mean every pool, write `ipAddressPoolSelectors: [{}]`. */
  readonly ipAddressPools?: readonly Declared<PoolName>[]
  /** The peers that are told, by name. Default: all. */
  readonly peers?: readonly Declared<PeerName>[]
  /** BGP communities, by the name given under `communities` or as a value. */
  readonly communities?: readonly (Declared<CommunityName> | CommunityValue)[]
  /** The nodes that announce; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, Labels>[]
}

/** Announced as prefixes of a given length: every Service of the pool alike. */
interface Aggregated extends Pick<BGPAdvertisementSpec, AggregationLengths> {
  /** The Services that this advertisement is for. Not beside an aggregation length. Since v0.16.0. */
  readonly serviceSelectors?: never
}

/** Announced Service by Service: no prefix shorter than one address. */
interface ByService {
  /** The Services that this advertisement is for. Not beside an aggregation length. Since v0.16.0. */
  readonly serviceSelectors: readonly LabelSelector[]
  /** The length of the announced IPv4 prefixes. Not beside `serviceSelectors`. */
  readonly aggregationLength?: NotBeside<'serviceSelectors'>
  /** The length of the announced IPv6 prefixes. Not beside `serviceSelectors`. */
  readonly aggregationLengthV6?: NotBeside<'serviceSelectors'>
}

/** No value is of this type. It lets the compiler point at the aggregation length where both are given. */
interface AggregatedOrByService {
  /** The Services that this advertisement is for. Not beside an aggregation length. Since v0.16.0. */
  readonly serviceSelectors: never
}

/** A BGPAdvertisement: which pools are announced to which peers, from which nodes, with which attributes. */
export type BGPAdvertisement<
  PoolName extends string,
  PeerName extends string,
  CommunityName extends string,
  NodeName extends string,
  Labels,
> = BGPAdvertisementFields<PoolName, PeerName, CommunityName, NodeName, Labels> &
  (Aggregated | ByService | AggregatedOrByService)
