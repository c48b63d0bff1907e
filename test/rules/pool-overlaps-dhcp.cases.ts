import type { RuleCases } from './rule-cases.ts'

const advertised = "l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'a pool that ends where the DHCP range starts': `{
      segments: { lan: { subnet: '192.168.1.0/24', dhcp: '192.168.1.100-192.168.1.199' } },
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.99', '192.168.1.200/32'] } },
      ${advertised},
    }`,
    'the same addresses on another segment': {
      cluster: `{
        segments: {
          lan: { subnet: '192.168.1.0/24' },
          guests: { subnet: '192.168.2.0/24', dhcp: ['192.168.2.0/24'] },
        },
        pools: { 'edge-pool': { addresses: ['192.168.2.10/32'], segment: 'routed' } }, // ^ routed-pool-on-segment
        ${advertised},
      }`,
      finds: [{ rule: 'routed-pool-on-segment', underlined: "'192.168.2.10/32'", message: /./, help: /./ }],
    },
  },
  rejects: {
    'a pool that reaches into the DHCP range': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24', dhcp: '192.168.1.100-192.168.1.199' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75', '192.168.1.96/29'] } }, // ^ pool-overlaps-dhcp
        ${advertised},
      }`,
      finds: [
        {
          underlined: "'192.168.1.96/29'",
          message:
            '192.168.1.96/29 of pool "edge-pool" overlaps the DHCP range 192.168.1.100-192.168.1.199 of segment "lan"',
          help: 'move the pool out of the DHCP range, or shrink the range at the DHCP server first',
          related: [
            "'192.168.1.100-192.168.1.199'  DHCP range 192.168.1.100-192.168.1.199: 192.168.1.100-192.168.1.103 (4 addresses) in both",
          ],
        },
      ],
    },
    'one address in one of two IPv6 ranges': {
      cluster: `{
        segments: {
          lan: {
            subnet: ['192.168.1.0/24', '2001:db8::/64'],
            dhcp: ['192.168.1.100-192.168.1.199', '2001:db8::1000-2001:db8::1fff'],
          },
        },
        pools: {
          'edge-pool': {
            addresses: [
              '2001:DB8:0::1fff/128', // ^ pool-overlaps-dhcp
              '192.168.1.99/32',
            ],
          },
        },
        ${advertised},
      }`,
      finds: [
        {
          underlined: "'2001:DB8:0::1fff/128'",
          message: /^2001:DB8:0::1fff\/128 of pool/,
          help: /DHCP/,
          related: [
            "'2001:db8::1000-2001:db8::1fff'  DHCP range 2001:db8::1000-2001:db8::1fff: 2001:db8::1fff in both",
          ],
        },
      ],
    },
  },
  notJudged: {
    'a segment without a DHCP range': {
      cluster: `{ segments: { lan: { subnet: '192.168.1.0/24' } }, pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: ['the DHCP range of segment "lan"'],
    },
    'a pool of which no segment is known': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: ['the segment of pool "edge-pool"'],
    },
    'a routed pool has no DHCP server beside it': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], segment: 'routed' } } }`,
      lacks: [],
    },
  },
}
