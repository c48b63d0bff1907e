import type { BGPAdvertisementSpec, L2AdvertisementSpec } from '../resources/types.generated.ts'
import type { Declared } from './names.ts'
import type { ResourceNote } from './note.ts'
import type { NodeSelector } from './selector.ts'

/** An L2Advertisement: which pools are announced by ARP and NDP, from which nodes and interfaces. */
export interface L2Advertisement<PoolName extends string, NodeName extends string, Interface extends string, Labels>
  extends L2AdvertisementSpec, ResourceNote {
  /** The pools by name. To mean every pool, write `ipAddressPoolSelectors: [{}]`. */
  readonly ipAddressPools?: readonly Declared<PoolName>[]
  /** The interfaces that answer. Default: all of a node's. */
  readonly interfaces?: readonly Declared<Interface>[]
  /** The nodes that may answer; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, Labels>[]
}

/** `65010:100`, or `large:65010:1:2` on FRR. */
type CommunityValue = `${number}:${number}` | `large:${number}:${number}:${number}`

/** A BGPAdvertisement: which pools are announced to which peers, from which nodes, with which attributes. */
export interface BGPAdvertisement<
  PoolName extends string,
  PeerName extends string,
  CommunityName extends string,
  NodeName extends string,
  Labels,
>
  extends BGPAdvertisementSpec, ResourceNote {
  /** The pools by name. To mean every pool, write `ipAddressPoolSelectors: [{}]`. */
  readonly ipAddressPools?: readonly Declared<PoolName>[]
  /** The peers that are told, by name. Default: all. */
  readonly peers?: readonly Declared<PeerName>[]
  /** BGP communities, by the name given under `communities` or as a value. */
  readonly communities?: readonly (Declared<CommunityName> | CommunityValue)[]
  /** The nodes that announce; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, Labels>[]
}
