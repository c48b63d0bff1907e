import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'by name, by selector, over BGP': `{
      pools: {
        'edge-pool': { addresses: ['192.168.1.60/32'] },
        'edge.v6': { addresses: ['2001:db8::60/128'], labels: { tier: 'edge' } },
        lab: { addresses: ['192.168.1.61/32'], labels: { tier: 'lab' } },
      },
      l2Advertisements: {
        edge: { ipAddressPools: ['edge-pool'] },
        v6: { ipAddressPoolSelectors: [{ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['lab'] }] }] },
      },
      bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: { lab: { ipAddressPoolSelectors: [{ matchLabels: { tier: 'lab' } }] } },
    }`,
    'an empty selector takes every pool': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
      l2Advertisements: { all: { ipAddressPoolSelectors: [{}] } },
    }`,
    'an advertisement of the base': {
      files: {
        'base.ts': `export const base = defineBase({\n  l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },\n})\n`,
      },
      cluster: `import { base } from './base.ts'
        export default defineCluster({ extends: base, pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } })`,
    },
  },
  rejects: {
    'a pool beside the one that is announced': {
      cluster: `{
        pools: {
          'edge-pool': { addresses: ['192.168.1.60/32'] },
          lab: { addresses: ['192.168.1.61/32'] }, // ^ pool-not-advertised
        },
        l2Advertisements: { edge: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: 'lab',
          message: 'pool "lab" is announced by nothing: its Services get an address that nobody answers for',
          help: "name it in an L2Advertisement or a BGPAdvertisement: ipAddressPools: ['lab']",
        },
      ],
    },
    'a selector that leaves it out': {
      cluster: `{
        pools: {
          'edge.v6': { // ^ pool-not-advertised
            addresses: ['2001:db8::60/128'],
            labels: { tier: 'lab' },
          },
          'edge-pool': { addresses: ['192.168.1.60/32'], labels: { tier: 'edge' } },
        },
        l2Advertisements: { edge: { ipAddressPoolSelectors: [{ matchExpressions: [{ key: 'tier', operator: 'In', values: ['edge'] }] }] } },
      }`,
      finds: [{ underlined: "'edge.v6'", message: /^pool "edge\.v6" is announced by nothing/, help: /'edge\.v6'/ }],
    },
    'a pool of the base': {
      files: {
        'base.ts': `export const base = defineBase({\n  pools: {\n    lab: { addresses: ['192.168.1.61/32'] }, // ^ pool-not-advertised\n  },\n})\n`,
      },
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
          l2Advertisements: { edge: { ipAddressPools: ['edge-pool'] } },
        })`,
      finds: [{ underlined: 'lab', message: /^pool "lab"/, help: /ipAddressPools: \['lab'\]/ }],
    },
  },
}
