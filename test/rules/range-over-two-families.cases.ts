import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'a range for each family': `{ pools: { lan: { addresses: ['192.168.1.60-192.168.1.75', '2001:db8::60-2001:db8::75'] } }, ${l2} }`,
    'IPv4 in an IPv6 coat': `{ pools: { lan: { addresses: ['192.168.1.60-::ffff:192.168.1.75'] } }, ${l2} }`,
    'the reverse is what MetalLB refuses': {
      cluster: `{
        pools: { lan: { addresses: ['2001:db8::60-192.168.1.75'] } }, // ^ invalid-address-range
        ${l2},
      }`,
      finds: [{ rule: 'invalid-address-range', underlined: "'2001:db8::60-192.168.1.75'", message: /./, help: /./ }],
    },
  },
  rejects: {
    'from IPv4 to IPv6, beside a good one': {
      cluster: `{
        pools: { lan: { addresses: ['192.168.1.80-192.168.1.95', '192.168.1.60 - 2001:db8::75'] } }, // ^ range-over-two-families
        ${l2},
      }`,
      finds: [
        {
          underlined: "'192.168.1.60 - 2001:db8::75'",
          message:
            '192.168.1.60 - 2001:db8::75 of pool "lan" has no address: it starts in one family and ends in the other',
          help: 'write one range for each family',
        },
      ],
    },
    'nothing else in the pool': {
      cluster: `{
        pools: { lan: { addresses: ['10.0.0.1-fe80::1'] } }, // ^ range-over-two-families
        ${l2},
      }`,
      finds: [{ underlined: "'10.0.0.1-fe80::1'", message: /has no address/, help: /./ }],
    },
  },
}
