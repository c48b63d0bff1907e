import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'private ones, and those of a carrier': `{
      pools: { lan: { addresses: ['10.255.0.16/28', '172.31.0.16/28', '192.168.1.60/32', '100.127.0.1/32', '203.0.113.9/32'] } }, ${l2},
    }`,
    'a network of the provider': `{
      segments: { uplink: { subnet: '5.9.1.64/27' } }, pools: { lan: { addresses: ['5.9.1.80-5.9.1.90'] } }, ${l2},
    }`,
    'a router sends them': `{ pools: { lan: { addresses: ['5.9.1.80/32'], segment: 'routed' } }, ${l2} }`,
    'over BGP': `{
      pools: { lan: { addresses: ['5.9.1.80/32'] } },
      bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
      bgpAdvertisements: { lan: { ipAddressPools: ['lan'] } },
    }`,
    'IPv6 needs no private addresses': `{ pools: { lan: { addresses: ['2a01:4f8::10/124'] } }, ${l2} }`,
  },
  rejects: {
    'a slip of a digit': {
      cluster: `{
        segments: { home: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60/32', '192.169.1.60-192.169.1.75'] } }, // ^ public-address-on-layer2
        ${l2},
      }`,
      finds: [
        {
          underlined: "'192.169.1.60-192.169.1.75'",
          message:
            '192.169.1.60-192.169.1.75 of pool "lan" is public, and announced by ARP on no segment of the definition',
          help: "correct it; where it is meant, a definition says so by segments, or by segment: 'routed' where a router sends it to the nodes",
        },
      ],
    },
    'beyond the private networks of 172': {
      cluster: `{
        pools: { lan: { addresses: ['172.32.0.16/28'] } }, // ^ public-address-on-layer2
        ${l2},
      }`,
      finds: [{ underlined: "'172.32.0.16/28'", message: /is public/, help: /./ }],
    },
  },
}
