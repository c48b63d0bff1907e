import type { RuleCases } from './rule-cases.ts'

const pools = "backend: 'frr', pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } }"
const router = "myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1'"
const racks = "nodes: { a1: { labels: { rack: 'a' } }, a2: { labels: { rack: 'a' } }, b1: { labels: { rack: 'b' } } }"
const rackA = "nodeSelectors: [{ matchLabels: { rack: 'a' } }]"
const rackB = "nodeSelectors: [{ matchLabels: { rack: 'b' } }]"

export const cases: RuleCases = {
  accepts: {
    'a peer for all': `{
      ${pools},
      bgpPeers: { tor: { ${router} } },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },
    }`,
    'one node that announces and has a session': `{
      ${pools}, ${racks},
      bgpPeers: { tor: { ${router}, ${rackA} } },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge'], nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'a2' } }] } },
    }`,
    'a peer that is misspelt is of another rule': {
      cluster: `{
        ${pools},
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'], peers: ['tor'] } }, // ^ unknown-peer
      }`,
      finds: [{ rule: 'unknown-peer', underlined: "'tor'", message: /tor/, help: /no peers/ }],
    },
    'layer 2 has no peers': `{ ${pools}, l2Advertisements: { edge: { ipAddressPools: ['edge'] } } }`,
  },
  rejects: {
    'no peer at all': {
      cluster: `{
        ${pools},
        bgpAdvertisements: {
          edge: { ipAddressPools: ['edge'] }, // ^ bgp-advertisement-without-peer
        },
      }`,
      finds: [
        {
          underlined: 'edge',
          message: 'BGPAdvertisement "edge" is told to nobody: there is no BGPPeer',
          help: 'add a BGPPeer: myASN, peerASN and peerAddress of the router',
        },
      ],
    },
    'the nodes that announce have no session': {
      cluster: `{
        ${pools}, ${racks},
        bgpPeers: { tor: { ${router}, ${rackB} } },
        bgpAdvertisements: {
          edge: { ipAddressPools: ['edge'], ${rackA} }, // ^ bgp-advertisement-without-peer
        },
      }`,
      finds: [
        {
          underlined: "[{ matchLabels: { rack: 'a' } }]",
          message: 'BGPAdvertisement "edge" is announced from a1, a2, and only b1 has a session to its peers',
          help: 'let nodeSelectors of the peers and of the advertisement choose the same nodes',
          related: ['[{ matchLabels: { rack: \'b\' } }]  BGPPeer "tor"'],
        },
      ],
    },
    'the peer that would hear is not told': {
      cluster: `{
        ${pools}, ${racks},
        bgpPeers: {
          'tor-a': { ${router}, ${rackA} },
          'tor-b': { ${router}, ${rackB} }, // ^ peer-without-advertisement
        },
        bgpAdvertisements: {
          edge: { ipAddressPools: ['edge'], peers: ['tor-a'], ${rackB} }, // ^ bgp-advertisement-without-peer
        },
      }`,
      finds: [
        { rule: 'peer-without-advertisement', underlined: "'tor-b'", message: /tor-b/, help: /peers/ },
        {
          underlined: "[{ matchLabels: { rack: 'b' } }]",
          message: /announced from b1, and only a1, a2 have/,
          help: /same/,
        },
      ],
    },
  },
  notJudged: {
    'selectors of nodes that are not known': {
      cluster: `{
        ${pools},
        bgpPeers: { tor: { ${router}, ${rackA} } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },
      }`,
      lacks: ['nodes'],
    },
    'all nodes speak with all peers': {
      cluster: `{
        ${pools},
        bgpPeers: { tor: { ${router} } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },
      }`,
      lacks: [],
    },
  },
}
