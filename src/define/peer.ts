import type { BGPPeerSpec } from '../resources/types.generated.ts'
import type { Declared, NotBeside } from './names.ts'
import type { ResourceNote } from './note.ts'
import type { SecretReference } from './secret.ts'
import type { NodeSelector } from './selector.ts'

type OwnFields = 'bfdProfile' | 'dynamicASN' | 'interface' | 'nodeSelectors' | 'password' | 'peerASN' | 'peerAddress'

interface BGPPeerFields<ProfileName extends string, NodeName extends string, Labels>
  extends Omit<BGPPeerSpec, OwnFields>, ResourceNote {
  /** The BFD profile of the session, by name. FRR only. */
  readonly bfdProfile?: Declared<ProfileName>
  /** The session's password, as a reference: `secret('tor-bgp')`. The same as `passwordSecret: { name: 'tor-bgp' }`. */
  readonly password?: SecretReference
  /** The nodes that open the session; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, Labels>[]
}

/** A peer with an address. */
interface ByAddress extends Required<Pick<BGPPeerSpec, 'peerAddress'>> {
  /** The interface of an unnumbered peer. Not beside `peerAddress`. Since v0.15.0. */
  readonly interface?: NotBeside<'peerAddress'>
}

/** An unnumbered peer: whoever is at the other end of an interface. */
interface ByInterface extends Required<Pick<BGPPeerSpec, 'interface'>> {
  /** The router's address. Not beside `interface`. */
  readonly peerAddress?: never
}

/** No value is of this type. It lets the compiler point at `interface` where both are given, and says so where neither is. */
interface PeerAddressOrInterface {
  /** The router's address, or `interface` in its place. */
  readonly peerAddress: never
}

/** A peer whose AS number is known. */
interface WithASN extends Required<Pick<BGPPeerSpec, 'peerASN'>> {
  /** Takes the AS number that the router names. Not beside `peerASN`. Since v0.14.9. */
  readonly dynamicASN?: NotBeside<'peerASN'>
}

/** A peer that names its AS number itself. */
interface WithDynamicASN extends Required<Pick<BGPPeerSpec, 'dynamicASN'>> {
  /** The AS number of the router. Not beside `dynamicASN`. */
  readonly peerASN?: never
}

/** No value is of this type. It lets the compiler point at `dynamicASN` where both are given, and says so where neither is. */
interface PeerASNOrDynamicASN {
  /** The AS number of the router, or `dynamicASN` in its place. */
  readonly peerASN: never
}

/** A BGPPeer: a router that MetalLB opens a session to. */
export type BGPPeer<ProfileName extends string, NodeName extends string, Labels> = BGPPeerFields<
  ProfileName,
  NodeName,
  Labels
> &
  (ByAddress | ByInterface | PeerAddressOrInterface) &
  (WithASN | WithDynamicASN | PeerASNOrDynamicASN)
