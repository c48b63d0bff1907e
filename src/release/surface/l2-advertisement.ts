import { object, strings } from './field.ts'
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
      doc: 'The nodes that may answer for the addresses, chosen by their labels. Without it: every node.',
    }),
    interfaces: strings({
      since: 'v0.13.6',
      doc: 'Names of the network interfaces that answer ARP and NDP. Without it: every interface. A node that has none of them can still be elected; then nobody answers.',
    }),
    serviceSelectors: labelSelectors({
      since: 'v0.16.0',
      doc: 'Services this advertisement is for, chosen by their labels. Without it: every Service with an address of these pools.',
    }),
  },
  {
    name: 'L2AdvertisementSpec',
    doc: 'Which pools are announced by ARP and NDP, by which nodes, on which interfaces.',
  },
)

/** L2Advertisement, in every release. */
export const l2Advertisement: Kind = {
  kind: 'L2Advertisement',
  plural: 'l2advertisements',
  doc: 'Announces the addresses of pools on the local network segment: for each Service one node answers ARP (IPv4) and NDP (IPv6).',
  versions: [
    {
      version: 'v1beta1',
      stored: true,
      root: object(
        { spec, status: object({}, { doc: 'Nothing is written here.' }) },
        { doc: 'An announcement on layer 2.' },
      ),
    },
  ],
}
