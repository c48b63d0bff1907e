import type { BgpType } from '../bgp-type.ts'
import { changed } from '../by-release.ts'
import { bgpPeerV1Beta1Spec } from './bgp-peer-v1beta1.ts'
import { boolean, integer, object, string } from './field.ts'
import { immutable } from './immutable.ts'
import type { Kind } from './kind.ts'
import { labelSelectors, replacedAsWhole } from './label-selector.ts'

const frrOnly: readonly BgpType[] = ['frr', 'frr-k8s']
const asn = { maximum: 4294967295 } as const

const passwordSecret = object(
  {
    name: string({ doc: 'Name of the Secret.' }),
    namespace: string({ doc: 'Namespace of the Secret; it must be the one MetalLB runs in, whatever stands here.' }),
  },
  {
    name: 'SecretReference',
    doc: 'The Secret with the TCP MD5 password: of type kubernetes.io/basic-auth, key `password`, in the namespace of MetalLB. Not together with `password`.',
    marks: replacedAsWhole,
  },
)

const spec = object(
  {
    myASN: integer({
      ...asn,
      required: true,
      minimum: 0,
      format: changed('int32', ['v0.16.0', 'int64']),
      doc: 'The AS number of the cluster, 1 to 4294967295. frr and frr-k8s want the same one for all peers of a VRF.',
    }),
    peerASN: integer({
      ...asn,
      minimum: 0,
      format: changed('int32', ['v0.16.0', 'int64']),
      required: changed(true, ['v0.14.9', false]),
      doc: 'The AS number of the router, 1 to 4294967295. Equal to myASN: iBGP. From v0.14.9 on dynamicASN can take its place; one of the two there must be.',
    }),
    dynamicASN: string({
      since: 'v0.14.9',
      enum: ['internal', 'external'],
      backends: frrOnly,
      doc: 'Takes the AS number that the router names: `internal` if it must equal myASN, `external` if it must differ. Instead of peerASN.',
    }),
    localASN: integer({
      ...asn,
      since: 'v0.16.0',
      minimum: 1,
      format: changed('int32', ['v0.16.1', 'int64']),
      backends: frrOnly,
      ignoredBy: ['frr-k8s'],
      doc: 'Another AS number under which the cluster shows itself to this router. frr-k8s takes the field but does nothing with it.',
    }),
    peerAddress: string({
      required: changed(true, ['v0.15.0', false]),
      doc: 'IPv4 or IPv6 address of the router, no host name. From v0.15.0 on `interface` can take its place; one of the two there must be.',
    }),
    interface: string({
      since: 'v0.15.0',
      backends: frrOnly,
      doc: "The node's interface over which an unnumbered session is opened (IPv6 link-local). Instead of peerAddress.",
    }),
    peerPort: integer({
      default: 179,
      minimum: changed(0, ['v0.15.0', 1]),
      maximum: 16384,
      doc: 'TCP port of the router.',
    }),
    sourceAddress: string({
      ignoredBy: ['frr-k8s'],
      doc: 'IP address of the node from which the session is opened. frr-k8s takes the field but does nothing with it.',
    }),
    routerID: string({
      doc: 'BGP router ID, written as an IPv4 address; made from an address of the node without it. frr and frr-k8s want the same one for all peers.',
    }),
    nodeSelectors: labelSelectors({
      doc: 'The nodes that open the session, chosen by their labels. Without it: every node.',
    }),
    holdTime: string({
      doc: 'After how long a silent router counts as dead, a duration like `90s`: 0 (never), or 3 seconds and more. Without it 90s up to v0.14.8, what FRR takes (180s) after that.',
    }),
    keepaliveTime: string({
      backends: frrOnly,
      doc: 'Interval of keepalives, a duration like `30s`; at most holdTime. Without it a third of holdTime up to v0.14.8, what FRR takes (60s) after that unless holdTime is set.',
    }),
    connectTime: string({
      since: 'v0.14.4',
      backends: frrOnly,
      rules: [
        { rule: 'duration(self).getSeconds() >= 1 && duration(self).getSeconds() <= 65535' },
        { rule: 'duration(self).getMilliseconds() % 1000 == 0' },
      ],
      doc: 'How long to wait before connecting anew, a duration of whole seconds from `1s` to `65535s`. Without it FRR takes 120 seconds.',
    }),
    password: string({
      doc: 'TCP MD5 password in clear; everybody who can read the resource reads it. Prefer passwordSecret, and never set both.',
    }),
    passwordSecret,
    bfdProfile: string({
      backends: frrOnly,
      doc: 'Name of the BFDProfile that watches over the session. Without it: no BFD.',
    }),
    enableGracefulRestart: boolean({
      since: 'v0.14.6',
      backends: frrOnly,
      rules: [immutable],
      doc: 'The router keeps the routes while FRR restarts (BGP graceful restart). Cannot be changed once it is set. In frr-k8s from v0.14.9 on.',
    }),
    ebgpMultiHop: boolean({
      doc: 'The router is more than one hop away. For eBGP only.',
    }),
    vrf: string({
      since: 'v0.13.8',
      backends: frrOnly,
      doc: 'Name of the VRF in which the session is opened; it must exist on the node. Without it: the default VRF.',
    }),
    dualStackAddressFamily: boolean({
      since: 'v0.15.0',
      default: false,
      backends: frrOnly,
      doc: 'Carries IPv4 and IPv6 routes over the one session. Without it the session carries the family of its own address only; before v0.15.0 it carried both.',
    }),
    disableMP: boolean({
      since: 'v0.14.4',
      default: false,
      backends: frrOnly,
      doc: 'Had the session carry only the family of its own address. Does nothing from v0.15.0 on, where that is the default; and whoever sets it there skips the other checks of the webhook.',
    }),
  },
  { name: 'BGPPeerSpec', doc: 'A BGP session of the nodes with a router.' },
)

const status = object({}, { doc: 'Nothing is written here.' })
const doc = 'A BGP session.'

/** BGPPeer, in every release. */
export const bgpPeer: Kind = {
  kind: 'BGPPeer',
  plural: 'bgppeers',
  doc: 'A router with which the nodes open a BGP session.',
  versions: [
    {
      version: 'v1beta1',
      stored: false,
      deprecated: changed(false, ['v0.14.9', true]),
      deprecationWarning: 'v1beta1 is deprecated, please use v1beta2',
      root: object({ spec: bgpPeerV1Beta1Spec, status }, { doc }),
    },
    { version: 'v1beta2', stored: true, root: object({ spec, status }, { doc }) },
  ],
}
