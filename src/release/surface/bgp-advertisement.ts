import { integer, object, strings } from './field.ts'
import type { Kind } from './kind.ts'
import { labelSelectors } from './label-selector.ts'

const spec = object(
  {
    ipAddressPools: strings({
      doc: 'Names of the pools to announce. With no pool named or chosen here, all pools are announced. A name that does not exist is silently ignored.',
    }),
    ipAddressPoolSelectors: labelSelectors({
      doc: 'Pools chosen by their labels, in addition to the ones in `ipAddressPools`.',
    }),
    nodeSelectors: labelSelectors({
      doc: 'The nodes that announce, chosen by their labels; each is a next hop. Without it: every node.',
    }),
    serviceSelectors: labelSelectors({
      since: 'v0.16.0',
      doc: 'Services this advertisement is for, chosen by their labels. Without it: every Service with an address of these pools. Not together with an aggregation length.',
    }),
    peers: strings({
      doc: 'Names of the BGPPeers that hear the announcement. Without it: all peers. A name that does not exist is silently ignored.',
    }),
    aggregationLength: integer({
      default: 32,
      minimum: 1,
      format: 'int32',
      doc: 'Prefix length in bits to which IPv4 addresses are rolled up before they are announced: 32 announces each address, 24 the /24 around it. At most 32, and not shorter than the prefix of a pool it applies to.',
    }),
    aggregationLengthV6: integer({
      default: 128,
      format: 'int32',
      doc: 'Prefix length in bits to which IPv6 addresses are rolled up before they are announced. At most 128, and not shorter than the prefix of a pool it applies to.',
    }),
    localPref: integer({
      format: 'int32',
      doc: 'BGP LOCAL_PREF of the route, 0 without it. The higher number is preferred; it travels in iBGP sessions only. Two advertisements of one route to one peer must agree on it.',
    }),
    communities: strings({
      doc: 'BGP communities put on the route: `65535:65282`, a large one as `large:64512:1:2` (from v0.13.10, frr and frr-k8s), or an alias from a Community resource. At most 63.',
    }),
  },
  {
    name: 'BGPAdvertisementSpec',
    doc: 'Which pools are announced to which BGP peers, from which nodes, and with which attributes.',
    rules: [
      {
        since: 'v0.16.0',
        rule: '!has(self.serviceSelectors) || self.serviceSelectors.size() == 0 || ((!has(self.aggregationLength) || self.aggregationLength == 32) && (!has(self.aggregationLengthV6) || self.aggregationLengthV6 == 128))',
      },
    ],
  },
)

/** BGPAdvertisement, in every release. */
export const bgpAdvertisement: Kind = {
  kind: 'BGPAdvertisement',
  plural: 'bgpadvertisements',
  doc: 'Announces the addresses of pools as routes to BGP peers.',
  versions: [
    {
      version: 'v1beta1',
      stored: true,
      root: object(
        { spec, status: object({}, { doc: 'Nothing is written here.' }) },
        { doc: 'An announcement by BGP.' },
      ),
    },
  ],
}
