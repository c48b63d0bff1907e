import type { RuleCases } from './rule-cases.ts'

const edge = `backend: 'frr',
  pools: { edge: { addresses: ['10.61.0.1/32', '2001:db8:1::/128'], segment: 'routed' } },
  bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } }`

export const cases: RuleCases = {
  accepts: {
    'another router, none, and a peer by its interface': `{
      ${edge},
      kubernetes: { otherBGPPeers: ['10.60.1.1'] },
      bgpPeers: {
        tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.2' },
        six: { myASN: 65010, peerASN: 65001, interface: 'eno1' },
      },
    }`,
  },
  rejects: {
    'the same router, however it is written': {
      cluster: `{
        ${edge},
        kubernetes: { otherBGPPeers: ['10.60.1.1', '2001:db8::1'] },
        bgpPeers: {
          tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' }, // ^ other-session-to-peer
          six: { myASN: 65010, peerASN: 65001, peerAddress: '2001:0db8::0001' }, // ^ other-session-to-peer
        },
      }`,
      finds: [
        {
          underlined: "'10.60.1.1'",
          message: 'BGPPeer "tor" is 10.60.1.1, to which something else on the nodes has a session',
          help: 'let the other one announce the pools, or peer with another address of the router',
          related: ["'10.60.1.1'  a session of another program to 10.60.1.1"],
        },
        { underlined: "'2001:0db8::0001'", message: /^BGPPeer "six"/, help: /^let/ },
      ],
    },
  },
}
