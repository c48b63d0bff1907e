import type { BgpType } from '../bgp-type.ts'
import { changed } from '../by-release.ts'
import { boolean, integer, list, object, string, stringMap, strings, type Field, type IntegerFacts } from './field.ts'

const frrOnly: readonly BgpType[] = ['frr', 'frr-k8s']
const asn: Omit<IntegerFacts, 'doc'> = {
  minimum: 0,
  maximum: 4294967295,
  format: changed('int32', ['v0.16.0', 'int64']),
}

const requirement = object(
  {
    key: string({ required: true, doc: 'The label that is looked at.' }),
    operator: string({
      required: true,
      known: ['In', 'NotIn', 'Exists', 'DoesNotExist'],
      doc: 'How the label is compared with the values.',
    }),
    values: strings({ required: true, minItems: 1, doc: 'The values to compare with; at least one, in this version.' }),
  },
  { name: 'BGPPeerV1Beta1Requirement', doc: 'One condition on one label.' },
)

const nodeSelector = object(
  {
    matchLabels: stringMap({ doc: 'Labels that must all be there with exactly these values.' }),
    matchExpressions: list(requirement, { doc: 'Conditions that must all hold, beside matchLabels.' }),
  },
  { name: 'BGPPeerV1Beta1NodeSelector', doc: 'Chooses nodes by their labels.' },
)

/** The spec of the first version of BGPPeer; the cluster converts it to v1beta2. */
export const bgpPeerV1Beta1Spec: Field = object(
  {
    myASN: integer({ ...asn, required: true, doc: 'The AS number of the cluster.' }),
    peerASN: integer({ ...asn, required: true, doc: 'The AS number of the router.' }),
    peerAddress: string({ required: true, doc: 'IP address of the router.' }),
    peerPort: integer({ minimum: 0, maximum: 16384, doc: 'TCP port of the router; 179 without it.' }),
    sourceAddress: string({ doc: 'IP address of the node from which the session is opened.', ignoredBy: ['frr-k8s'] }),
    routerID: string({ doc: 'BGP router ID, written as an IPv4 address.' }),
    holdTime: string({ doc: 'Hold time, a duration like `90s`; 0, or 3 seconds and more.' }),
    keepaliveTime: string({ doc: 'Interval of keepalives, a duration; at most the hold time.', backends: frrOnly }),
    nodeSelectors: list(nodeSelector, { doc: 'The nodes that open the session. Without it: every node.' }),
    password: string({ doc: 'TCP MD5 password in clear. v1beta2 can refer to a Secret instead.' }),
    bfdProfile: string({ doc: 'Name of the BFDProfile that watches over the session.', backends: frrOnly }),
    ebgpMultiHop: boolean({ doc: 'The router is more than one hop away; eBGP only.' }),
  },
  { name: 'BGPPeerV1Beta1Spec', doc: 'A BGP session, in the first version of the resource.' },
)
