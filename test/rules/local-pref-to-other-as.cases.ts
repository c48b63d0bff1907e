import type { RuleCases } from './rule-cases.ts'

const pools = "backend: 'frr', pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } }"

export const cases: RuleCases = {
  accepts: {
    'a router of the same AS': `{
      ${pools},
      bgpPeers: { rr: { myASN: 65010, peerASN: 65010, peerAddress: '10.60.1.1' } },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge'], localPref: 200 } },
    }`,
    'one of several is of the same AS': `{
      ${pools},
      bgpPeers: {
        rr: { myASN: 65010, dynamicASN: 'internal', peerAddress: '10.60.1.1' },
        tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.2' },
      },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge'], localPref: 200 } },
    }`,
    'no preference, or none in particular': `{
      ${pools},
      bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge'] }, again: { ipAddressPools: ['edge'], localPref: 0 } },
    }`,
  },
  rejects: {
    'a router of another AS': {
      cluster: `{
        ${pools},
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'], localPref: 200 } }, // ^ local-pref-to-other-as
      }`,
      finds: [
        {
          underlined: '200',
          message: 'localPref 200 of BGPAdvertisement "edge" reaches nobody: tor is of another AS',
          help: 'delete it, and tell the preference by a community that the router knows',
          related: ['65001  BGPPeer "tor"'],
        },
      ],
    },
    'only those that are told count': {
      cluster: `{
        ${pools},
        bgpPeers: {
          rr: { myASN: 65010, peerASN: 65010, peerAddress: '10.60.1.1' },
          'tor-a': { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.2' },
          'tor-b': { myASN: 65010, dynamicASN: 'external', peerAddress: '10.60.1.3' },
        },
        bgpAdvertisements: {
          inside: { ipAddressPools: ['edge'], peers: ['rr'] },
          edge: { ipAddressPools: ['edge'], peers: ['tor-b', 'tor-a'], localPref: 150 }, // ^ local-pref-to-other-as
        },
      }`,
      finds: [{ underlined: '150', message: /reaches nobody: tor-a, tor-b are of another AS$/, help: /community/ }],
    },
  },
}
