import type { BGPPeerSpec } from '../resources/types.generated.ts'
import type { Declared } from './names.ts'
import type { ResourceNote } from './note.ts'
import type { SecretReference } from './secret.ts'
import type { NodeSelector } from './selector.ts'

/** Lets the password be of another type. Unlike with `Omit`, editors show the documentation of the fields that are left. */
interface OpenBGPPeerSpec extends BGPPeerSpec {
  /** The session's password. */
  // oxlint-disable-next-line typescript/no-explicit-any -- nothing else can be narrowed to an object
  readonly password?: any
}

/** A BGPPeer: a router that MetalLB opens a session to. */
export interface BGPPeer<ProfileName extends string, NodeName extends string, Labels>
  extends OpenBGPPeerSpec, ResourceNote {
  /** The BFD profile of the session, by name. FRR only. */
  readonly bfdProfile?: Declared<ProfileName>
  /** The session's password, as a reference: `secret('tor-bgp')`. The same as `passwordSecret: { name: 'tor-bgp' }`. */
  readonly password?: SecretReference
  /** The nodes that open the session; one matching selector is enough. Default: all. */
  readonly nodeSelectors?: readonly NodeSelector<NodeName, Labels>[]
}
