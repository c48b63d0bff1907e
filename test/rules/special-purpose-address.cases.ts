import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'addresses around them': `{
      pools: { lan: { addresses: ['1.0.0.1/32', '169.253.255.254/32', '169.255.0.1/32', 'fe7f::1/128', 'fec0::1/128'], segment: 'routed' } }, ${l2},
    }`,
  },
  rejects: {
    'link-local': {
      cluster: `{
        pools: { lan: { addresses: ['169.254.1.60-169.254.1.75', 'fd00::/120', 'fe80::10/124'] } }, // ^ special-purpose-address, special-purpose-address
        ${l2},
      }`,
      finds: [
        {
          underlined: "'169.254.1.60-169.254.1.75'",
          message:
            '169.254.1.60-169.254.1.75 of pool "lan" holds 169.254.1.60-169.254.1.75 (16 addresses): link-local, which no router forwards',
          help: 'take private addresses, or public ones that are yours',
        },
        { underlined: "'fe80::10/124'", message: /link-local, .* zone$/, help: /./ },
      ],
    },
    'the ends of IPv4': {
      cluster: `{
        pools: {
          lan: {
            addresses: [
              '0.255.255.250-1.0.0.5', // ^ special-purpose-address
              '250.0.0.7/32', // ^ special-purpose-address
            ],
            segment: 'routed',
            avoidBuggyIPs: true,
          },
        },
        ${l2},
      }`,
      finds: [
        {
          underlined: "'0.255.255.250-1.0.0.5'",
          message: /holds 0\.255\.255\.250-0\.255\.255\.255 \(6 addresses\)/,
          help: /./,
        },
        { underlined: "'250.0.0.7/32'", message: /holds 250\.0\.0\.7: reserved/, help: /./ },
      ],
    },
  },
}
