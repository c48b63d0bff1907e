import type { BGPPeerSpec } from '../resources/types.generated.ts'
import type { Declared } from './names.ts'
import type { ResourceNote } from './note.ts'
import type { SecretReference } from './secret.ts'
import type { NodeSelector } from './selector.ts'

type OwnFields = 'bfdProfile' | 'dynamicASN' | 'interface' | 'nodeSelectors' | 'password' | 'peerASN' | 'peerAddress'

interface BGPPeerFields<
  ProfileName extends string,
  NodeName extends string,
  LabelKey extends string,
  LabelValue extends string,
  Host extends string,
>
  extends Omit<BGPPeerSpec, OwnFields>, ResourceNote {
  /** The BFD profile of the session, by name. FRR only. */
  readonly bfdProfile?: Declared<ProfileName>
  /** The session's password, as a reference: `secret('tor-bgp')`. The same as `passwordSecret: { name: 'tor-bgp' }`. */
  readonly password?: SecretReference
  /** The nodes that open the session; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, LabelKey, LabelValue, Host>[]
}

/** A peer with an address. */
interface ByAddress extends Required<Pick<BGPPeerSpec, 'peerAddress'>> {
  readonly interface?: never
}

/** An unnumbered peer: whoever is at the other end of an interface. */
interface ByInterface extends Required<Pick<BGPPeerSpec, 'interface'>> {
  readonly peerAddress?: never
}

interface WithASN extends Required<Pick<BGPPeerSpec, 'peerASN'>> {
  readonly dynamicASN?: never
}

interface WithDynamicASN extends Required<Pick<BGPPeerSpec, 'dynamicASN'>> {
  readonly peerASN?: never
}

/** A BGPPeer: a router that MetalLB opens a session to. */
export type BGPPeer<
  ProfileName extends string,
  NodeName extends string,
  LabelKey extends string,
  LabelValue extends string,
  Host extends string,
> = BGPPeerFields<ProfileName, NodeName, LabelKey, LabelValue, Host> &
  (ByAddress | ByInterface) &
  (WithASN | WithDynamicASN)
