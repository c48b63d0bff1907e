import type { RuleCases } from './rule-cases.ts'

const facts =
  "pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['203.0.113.0/28'] } }, bgpPeers: { tor: { myASN: 64512, peerASN: 64512, peerAddress: '192.0.2.1' } }"

export const cases: RuleCases = {
  accepts: {
    'peers that are there, or all': `{
      ${facts},
      bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'], peers: ['tor'] }, all: { ipAddressPools: ['edge-pool'], localPref: 100, aggregationLength: 28, peers: [] } },
    }`,
  },
  rejects: {
    'a peer whose name is misspelt': {
      cluster: `{
        ${facts},
        bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'], peers: ['tor', 'torr'] } }, // ^ unknown-peer
      }`,
      finds: [
        {
          underlined: "'torr'",
          message: 'BGPAdvertisement "edge" names a peer "torr" that does not exist; MetalLB ignores the name',
          help: 'did you mean "tor"?',
        },
      ],
    },
    'where there is no peer': {
      cluster: `{
        pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['203.0.113.0/28'] } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'], peers: ['tor'] } }, // ^ unknown-peer
      }`,
      finds: [{ underlined: "'tor'", message: /names a peer "tor"/, help: 'there are no peers' }],
    },
  },
}
