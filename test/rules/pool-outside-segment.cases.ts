import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'a pool inside the subnet of its family': `{
      segments: { lan: { subnet: ['192.168.1.0/24', '2001:db8::/64'] } },
      pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['192.168.1.0/24', '2001:db8::ffff/128'], segment: 'lan' } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    }`,
    'a pool that a router sends to the nodes': `{
      segments: { lan: { subnet: '192.168.1.0/24' } },
      pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['203.0.113.0/28'], segment: 'routed' } },
      bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'] } },
    }`,
    'a subnet that cannot be read says so itself': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0' } }, // ^ invalid-fact
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], segment: 'lan' } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          rule: 'invalid-fact',
          underlined: "'192.168.1.0'",
          message: '"192.168.1.0" is no network',
          help: 'write a network with its mask, like 192.168.1.0/24',
        },
      ],
    },
  },
  rejects: {
    'a pool that is answered for by ARP, and in no segment': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24' }, lab: { subnet: '192.168.2.0/24' } },
        pools: {
          'edge-pool': { addresses: ['10.61.0.1-10.61.0.9', '192.168.2.60-192.168.2.69', '2001:db8::60/128'] }, // ^ pool-outside-segment
          both: { addresses: ['192.168.1.60/32', '192.168.2.50/32'] },
          told: { addresses: ['10.62.0.1-10.62.0.9'] },
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'both'] } },
        bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '192.168.1.1' } },
        bgpAdvertisements: { told: { ipAddressPools: ['told'] } },
      }`,
      finds: [
        {
          underlined: "'10.61.0.1-10.61.0.9'",
          message: '10.61.0.1-10.61.0.9 of pool "edge-pool" is outside every segment: 192.168.1.0/24, 192.168.2.0/24',
          help: "where a router sends these addresses to the nodes, write segment: 'routed'",
        },
      ],
    },
    'a range that leaves the subnet': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/25' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32', '192.168.1.120-192.168.1.130'], segment: 'lan' } }, // ^ pool-outside-segment
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: "'192.168.1.120-192.168.1.130'",
          message: '192.168.1.120-192.168.1.130 of pool "edge-pool" is outside 192.168.1.0/25 of segment "lan"',
          help: "where a router sends these addresses to the nodes, write segment: 'routed'",
        },
      ],
    },
    'a family that the segment has not': {
      cluster: `{
        segments: { lan: { subnet: ['192.168.1.0/24', '192.168.2.0/24'] } },
        pools: {
          'edge-pool': {
            segment: 'lan',
            addresses: ['2001:db8::/120'], // ^ pool-outside-segment
          },
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: "'2001:db8::/120'",
          message: /outside 192\.168\.1\.0\/24, 192\.168\.2\.0\/24 of segment "lan"$/,
          help: /'routed'$/,
        },
      ],
    },
  },
  notJudged: {
    'no segments': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.2.60/32'] } } }`,
      lacks: ['the segment of pool "edge-pool"'],
    },
    'a pool whose subnet is found': {
      cluster: `{ segments: { lan: { subnet: '192.168.1.0/24' } }, pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: [],
    },
  },
}
