import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'labels, expressions and everything': `{
      pools: {
        'edge-pool': { addresses: ['192.168.1.60/32'], labels: { tier: 'edge' } },
        lab: { addresses: ['192.168.1.61/32'] },
      },
      l2Advertisements: {
        all: { ipAddressPoolSelectors: [{}] },
        edge: {
          ipAddressPoolSelectors: [
            { matchLabels: { tier: 'edge' } },
            { matchExpressions: [{ key: 'tier', operator: 'In', values: ['lab', 'edge'] }] },
          ],
        },
        lab: { ipAddressPoolSelectors: [{ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['edge'] }] }] },
      },
    }`,
  },
  rejects: {
    'a label that no pool has': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], labels: { tier: 'edge' } } },
        l2Advertisements: {
          lan: {
            ipAddressPools: ['edge-pool'],
            ipAddressPoolSelectors: [{ matchLabels: { tier: 'lab' } }], // ^ selector-matches-no-pool
          },
        },
        bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: {
          lan: { ipAddressPoolSelectors: [{ matchExpressions: [{ key: 'zone', operator: 'Exists' }] }] }, // ^ selector-matches-no-pool
        },
      }`,
      finds: [
        {
          underlined: "{ matchLabels: { tier: 'lab' } }",
          severity: 'warning',
          message: 'the pool selector of L2Advertisement "lan" matches no pool',
          help: "give a pool these labels (labels: { … } in the pool), or name it: ipAddressPools: ['…']",
        },
        {
          underlined: "{ matchExpressions: [{ key: 'zone', operator: 'Exists' }] }",
          message: /^the pool selector of BGPAdvertisement "lan"/,
          help: /^give a pool these labels/,
        },
      ],
    },
  },
}
