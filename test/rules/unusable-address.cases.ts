import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'addresses around them': `{
      pools: { lan: { addresses: ['126.255.255.254/32', '128.0.0.1/32', '223.255.255.254/32', '::2/128', 'fdff::1/128'], segment: 'routed' } }, ${l2},
    }`,
  },
  rejects: {
    'loopback and multicast, of both families': {
      cluster: `{
        pools: {
          lan: {
            addresses: [
              '127.0.0.60-127.0.0.75', // ^ unusable-address
              '239.1.0.16/28', // ^ unusable-address
              '::/127', // ^ unusable-address
              'ff02::10/124', // ^ unusable-address
            ],
          },
        },
        ${l2},
      }`,
      finds: [
        {
          underlined: "'127.0.0.60-127.0.0.75'",
          message:
            '127.0.0.60-127.0.0.75 of pool "lan" holds 127.0.0.60-127.0.0.75 (16 addresses): loopback, which no packet leaves a machine for',
          help: "take addresses of the nodes' network",
        },
        { underlined: "'239.1.0.16/28'", message: /multicast/, help: /./ },
        { underlined: "'::/127'", message: /holds ::: which means no address$/, help: /./ },
        { underlined: "'ff02::10/124'", message: /multicast/, help: /./ },
      ],
    },
    'the whole internet': {
      cluster: `{
        pools: { lan: { addresses: ['0.0.0.0/0'], avoidBuggyIPs: true, segment: 'routed' } }, // ^ special-purpose-address, unusable-address
        ${l2},
      }`,
      finds: [
        { rule: 'special-purpose-address', underlined: "'0.0.0.0/0'", message: /0\.0\.0\.1/, help: /./ },
        { underlined: "'0.0.0.0/0'", message: /^0\.0\.0\.0\/0 of pool "lan" holds 0\.0\.0\.0: which/, help: /./ },
      ],
    },
    'the broadcast address alone': {
      cluster: `{
        pools: { lan: { addresses: ['255.255.255.255/32'] } }, // ^ unusable-address
        ${l2},
      }`,
      finds: [{ underlined: "'255.255.255.255/32'", message: /the broadcast address$/, help: /./ }],
    },
  },
}
