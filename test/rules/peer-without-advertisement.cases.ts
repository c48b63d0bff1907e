import type { RuleCases } from './rule-cases.ts'

const pools = "backend: 'frr', pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } }"
const tors = `bgpPeers: {
          'tor-a': { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' },
          'tor-b': { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.2' },`

export const cases: RuleCases = {
  accepts: {
    'an advertisement for all peers, beside one for some': `{
      ${pools}, ${tors} },
      bgpAdvertisements: { all: { ipAddressPools: ['edge'] }, one: { ipAddressPools: ['edge'], peers: ['tor-a'] } },
    }`,
    'each is named somewhere': `{
      ${pools}, ${tors} },
      bgpAdvertisements: {
        one: { ipAddressPools: ['edge'], peers: ['tor-a'] },
        two: { ipAddressPools: ['edge'], peers: ['tor-b'] },
      },
    }`,
    'an empty list means all': `{
      ${pools}, ${tors} },
      bgpAdvertisements: { all: { ipAddressPools: ['edge'], peers: [] } },
    }`,
  },
  rejects: {
    'a second router that is not named': {
      cluster: `{
        ${pools}, ${tors} // ^ peer-without-advertisement
        },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'], peers: ['tor-a'] } },
      }`,
      finds: [
        {
          underlined: "'tor-b'",
          message: 'BGPPeer "tor-b" is told of no pool: no BGPAdvertisement names it',
          help: "add it to an advertisement: peers: [..., 'tor-b']; without peers all of them are told",
        },
      ],
    },
    'no BGPAdvertisement at all': {
      cluster: `{
        ${pools},
        l2Advertisements: { edge: { ipAddressPools: ['edge'] } },
        bgpPeers: {
          tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' }, // ^ peer-without-advertisement
        },
      }`,
      finds: [{ underlined: 'tor', message: /there is no BGPAdvertisement$/, help: /^add a BGPAdvertisement/ }],
    },
  },
}
