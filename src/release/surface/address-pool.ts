import { boolean, integer, list, object, string, strings } from './field.ts'
import type { Kind } from './kind.ts'

const advertisement = object(
  {
    aggregationLength: integer({
      default: 32,
      minimum: 1,
      format: 'int32',
      doc: 'Prefix length in bits to which IPv4 addresses are rolled up before they are announced.',
    }),
    aggregationLengthV6: integer({
      default: 128,
      format: 'int32',
      doc: 'Prefix length in bits to which IPv6 addresses are rolled up before they are announced.',
    }),
    localPref: integer({ format: 'int32', doc: 'BGP LOCAL_PREF of the route; travels in iBGP sessions only.' }),
    communities: strings({ doc: 'BGP communities put on the route.' }),
  },
  { name: 'AddressPoolBGPAdvertisement', doc: 'One announcement of the pool by BGP.' },
)

const spec = object(
  {
    protocol: string({
      required: true,
      enum: ['layer2', 'bgp'],
      doc: 'How the addresses are announced. An IPAddressPool leaves this to L2Advertisement and BGPAdvertisement.',
    }),
    addresses: list(string({ doc: 'A CIDR or a range.' }), {
      required: true,
      doc: 'The addresses the pool hands out, each entry a CIDR or a range with both ends included.',
    }),
    autoAssign: boolean({ default: true, doc: 'Whether Services that ask for nothing get an address from here.' }),
    bgpAdvertisements: list(advertisement, { doc: 'How the pool is announced, where the protocol is bgp.' }),
  },
  { name: 'AddressPoolSpec', required: true, doc: 'Addresses and how they are announced, in one.' },
)

const root = object(
  { spec, status: object({}, { doc: 'Nothing is written here.' }) },
  { doc: 'The pool from the time before IPAddressPool.' },
)

/** Not handled from v0.14.0 on, although the manifests install its CRD up to v0.14.2. */
export const addressPool: Kind = {
  kind: 'AddressPool',
  plural: 'addresspools',
  doc: 'The pool from the time before IPAddressPool and the advertisements. MetalLB reads it up to v0.13.12.',
  versions: [
    {
      version: 'v1alpha1',
      stored: false,
      until: 'v0.14.2',
      deprecated: true,
      deprecationWarning: 'metallb.io v1alpha1 AddressPool is deprecated',
      root,
    },
    {
      version: 'v1beta1',
      stored: true,
      until: 'v0.14.2',
      deprecated: true,
      deprecationWarning: 'metallb.io v1beta1 AddressPool is deprecated, consider using IPAddressPool',
      root,
    },
  ],
}
