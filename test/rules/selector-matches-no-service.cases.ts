import type { RuleCases } from './rule-cases.ts'

const services = "services: { 'traefik/traefik': { labels: { app: 'traefik' } }, 'nginx/nginx': {} }"

export const cases: RuleCases = {
  accepts: {
    'selectors that some Service meets': `{
      backend: 'frr',
      pools: {
        'edge-pool': {
          addresses: ['192.168.1.64/28'],
          serviceAllocation: {
            priority: 50,
            serviceSelectors: [
              { matchLabels: { app: 'traefik' } },
              { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
            ],
          },
        },
      },
      bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'], serviceSelectors: [{}] } },
      ${services},
    }`,
  },
  rejects: {
    'a pool and an advertisement for a Service that is not there': {
      cluster: `{
        backend: 'frr',
        pools: {
          lab: { addresses: ['192.168.1.64/28'] },
          'edge-pool': {
            addresses: ['192.168.1.60/32'],
            serviceAllocation: {
              serviceSelectors: [{ matchLabels: { app: 'treafik' } }], // ^ selector-matches-no-service
            },
          },
        },
        bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: {
          lab: { ipAddressPools: ['lab'] },
          edge: {
            ipAddressPools: ['edge-pool'],
            serviceSelectors: [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['gitea'] }] }], // ^ selector-matches-no-service
          },
        },
        ${services},
      }`,
      finds: [
        {
          underlined: "{ matchLabels: { app: 'treafik' } }",
          message: 'the Service selector of pool "edge-pool" matches no Service',
          help: "give a Service these labels (services: { '…': { labels: { … } } }), or delete the selector",
        },
        {
          underlined: "{ matchExpressions: [{ key: 'app', operator: 'In', values: ['gitea'] }] }",
          message: /^the Service selector of BGPAdvertisement "edge"/,
          help: /^give a Service these labels/,
        },
      ],
    },
  },
  notJudged: {
    'no Services': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], serviceAllocation: { serviceSelectors: [{}] } } } }`,
      lacks: ['Services'],
    },
    'no selector': { cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`, lacks: [] },
  },
}
