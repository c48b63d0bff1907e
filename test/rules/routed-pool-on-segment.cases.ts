import type { RuleCases } from './rule-cases.ts'

const l2 = 'l2Advertisements: { all: { ipAddressPoolSelectors: [{}] } }'

export const cases: RuleCases = {
  accepts: {
    'outside of all segments': `{
      segments: { lan: { subnet: ['192.168.1.0/24', '2001:db8::/64'] } },
      pools: { web: { addresses: ['192.168.2.16/28', '2001:db8:0:1::1/128'], segment: 'routed' } }, ${l2},
    }`,
    'no segments at all': `{ pools: { web: { addresses: ['192.168.2.16/28'], segment: 'routed' } }, ${l2} }`,
  },
  rejects: {
    'within one, and reaching into one': {
      cluster: `{
        segments: { lan: { subnet: ['192.168.1.0/24', '2001:db8::/64'] }, lab: { subnet: '10.0.0.0/24' } },
        pools: {
          web: { addresses: ['192.168.1.60/32'], segment: 'routed' }, // ^ routed-pool-on-segment
          wide: { addresses: ['9.255.255.254-10.0.0.7', '2001:db8::1/128'], segment: 'routed', avoidBuggyIPs: true }, // ^ routed-pool-on-segment, routed-pool-on-segment
        },
        ${l2},
      }`,
      finds: [
        {
          underlined: "'192.168.1.60/32'",
          message: '192.168.1.60/32 of pool "web" is said to be routed, and is in 192.168.1.0/24 of segment "lan"',
          help: "write segment: 'lan', or take addresses that are in no segment",
          related: ["'routed'  here", '\'192.168.1.0/24\'  segment "lan" is 192.168.1.0/24'],
        },
        { underlined: "'9.255.255.254-10.0.0.7'", message: /is in 10\.0\.0\.0\/24 of segment "lab"$/, help: /^write/ },
        { underlined: "'2001:db8::1/128'", message: /is in 2001:db8::\/64 of segment "lan"$/, help: /^write/ },
      ],
    },
  },
}
