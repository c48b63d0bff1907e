import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'networks by their first address, ranges from anywhere, single addresses': `{
      pools: { lan: { addresses: ['10.0.0.192/28', '10.0.1.5-10.0.1.9', '10.0.2.5/32', '2001:db8::40/122', '2001:db8::5/128'] } },
      ${l2},
    }`,
    'an IPv4 network in an IPv6 coat': `{ pools: { lan: { addresses: ['::ffff:10.0.0.16/124'] } }, ${l2} }`,
  },
  rejects: {
    'a network that starts in its middle': {
      cluster: `{
        pools: { lan: { addresses: ['10.0.1.16/28', '10.0.0.200/28'] } }, // ^ host-bits-set
        ${l2},
      }`,
      finds: [
        {
          underlined: "'10.0.0.200/28'",
          message: '10.0.0.200/28 of pool "lan" means 10.0.0.192-10.0.0.207: MetalLB drops what is behind the mask',
          help: "write '10.0.0.192/28' for all 16 addresses, '10.0.0.200-10.0.0.207' to start at 10.0.0.200, or '10.0.0.200/32' for that one",
        },
      ],
    },
    IPv6: {
      cluster: `{
        pools: { lan: { addresses: ['2001:db8::41/122'] } }, // ^ host-bits-set
        ${l2},
      }`,
      finds: [
        {
          underlined: "'2001:db8::41/122'",
          message: /means 2001:db8::40-2001:db8::7f/,
          help: /'2001:db8::40\/122' for all 64 addresses, '2001:db8::41-2001:db8::7f' to start .*'2001:db8::41\/128'/,
        },
      ],
    },
  },
}
