import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { lan: { addresses: ['192.168.1.60/32'] } }"
const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'one of them has a speaker': `{ nodes: { nuc1: { speaker: false }, nuc2: {} }, ${pools}, ${l2} }`,
    'all of them, and said so': `{ nodes: { nuc1: { speaker: true } }, ${pools}, ${l2} }`,
    'no nodes': `{ nodes: {}, ${pools}, ${l2} }`,
  },
  rejects: {
    'none of them, which its Services do not say again': {
      cluster: `{
        nodes: { nuc1: { speaker: false }, nuc2: { speaker: false } },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, // ^ announced-without-speaker
        services: { 'traefik/traefik': {} },
      }`,
      finds: [
        {
          underlined: 'lan',
          message: 'L2Advertisement "lan" is announced by nobody: no speaker runs on nuc1, nuc2',
          help: 'let the speaker run there, or select nodes that have one',
          related: ['nuc1  nuc1 has no speaker', 'nuc2  nuc2 has no speaker'],
        },
      ],
    },
    'by BGP, the one that is selected': {
      cluster: `{
        backend: 'frr',
        nodes: { nuc1: { speaker: false, labels: { rack: 'a' } }, nuc2: {} },
        ${pools},
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
        bgpAdvertisements: {
          lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { rack: 'a' } }] }, // ^ announced-without-speaker
        },
      }`,
      finds: [{ underlined: 'lan', message: /^BGPAdvertisement "lan" .* on nuc1$/, help: /^let/ }],
    },
  },
}
