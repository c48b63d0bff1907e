import type { RuleCases } from './rule-cases.ts'

const pool = (name: string, address: string) => `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: ${name}, namespace: metallb-system }
spec: { addresses: [${address}] }
---
`

const everyPool = (mark = '') => `apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata:
  name: lan${mark}
  namespace: metallb-system
`

export const cases: RuleCases = {
  accepts: {
    'the usual first file in YAML: one pool, and an advertisement without a spec': `${pool('lan', '192.168.1.60/32')}${everyPool()}`,
    'one pool that stands there twice': `${pool('lan', '192.168.1.60/32')}${pool('lan', '192.168.1.61/32')}${everyPool()}`,
    'a name, or a selector': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      bgpPeers: { router: { myASN: 64512, peerASN: 64512, peerAddress: '10.60.1.1' } }, bgpAdvertisements: { every: { ipAddressPoolSelectors: [{}] } },
    }`,
  },
  rejects: {
    'two pools in YAML': {
      cluster: `${pool('lan', '192.168.1.60/32')}${pool('edge', '10.61.0.1/32')}${everyPool(' # ^ advertisement-names-no-pool')}`,
      finds: [{ underlined: 'lan', message: /^L2Advertisement "lan" names no pool/, help: /\['lan', 'edge'\]/ }],
    },
    'an empty advertisement, over ARP and over BGP': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } },
        l2Advertisements: {
          lan: {}, // ^ advertisement-names-no-pool
        },
        bgpPeers: { router: { myASN: 64512, peerASN: 64512, peerAddress: '10.60.1.1' } }, bgpAdvertisements: {
          'to-tor': { localPref: 100 }, // ^ advertisement-names-no-pool
        },
      }`,
      finds: [
        {
          underlined: 'lan',
          message: 'L2Advertisement "lan" names no pool, which MetalLB reads as every pool, also those to come',
          help: "name them: ipAddressPools: ['edge-pool', 'lab']; to mean every pool, write ipAddressPoolSelectors: [{}]",
        },
        {
          underlined: "'to-tor'",
          message: /^BGPAdvertisement "to-tor" names no pool/,
          help: /ipAddressPoolSelectors: \[\{\}\]$/,
        },
      ],
    },
    'an empty list': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: [], ipAddressPoolSelectors: [] } }, // ^ advertisement-names-no-pool
      }`,
      finds: [{ underlined: 'lan', message: /names no pool/, help: /ipAddressPools: \['edge-pool'\]/ }],
    },
    'where there is no pool yet': {
      cluster: `{
        l2Advertisements: { lan: {} }, // ^ advertisement-names-no-pool
      }`,
      finds: [
        { underlined: 'lan', message: /names no pool/, help: /^add a pool and name it: ipAddressPools: \['…'\]/ },
      ],
    },
  },
}
