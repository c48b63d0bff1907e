import type { RuleCases } from './rule-cases.ts'

const lan = "pools: { lan: { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'all within, a link-local gateway, and nothing': `{
      segments: {
        lan: {
          subnet: ['192.168.1.0/24', '2001:db8::/64'],
          gateway: ['192.168.1.1', 'fe80::1'],
          dhcp: ['192.168.1.100-192.168.1.199'],
          reserved: { nas: '192.168.1.2', six: '2001:db8::2' },
        },
        lab: { subnet: '10.0.0.1/32', dhcp: [], reserved: {} },
      },
      ${lan},
    }`,
  },
  rejects: {
    'each of them': {
      cluster: `{
        segments: {
          lan: {
            subnet: '192.168.1.0/24',
            gateway: ['192.168.0.1', '2001:db8::1'], // ^ segment-fact-outside-subnet, segment-fact-outside-subnet
            dhcp: '192.168.1.200-192.168.2.10', // ^ segment-fact-outside-subnet
            reserved: { nas: '192.168.11.2' }, // ^ segment-fact-outside-subnet
          },
        },
        ${lan},
      }`,
      finds: [
        {
          underlined: "'192.168.0.1'",
          message: 'the gateway 192.168.0.1 is outside 192.168.1.0/24 of its own segment "lan"',
          help: 'correct the address or the subnet',
          related: ["'192.168.1.0/24'  the subnet is 192.168.1.0/24"],
        },
        { underlined: "'2001:db8::1'", message: /^the gateway 2001:db8::1 is outside/, help: /^correct/ },
        { underlined: "'192.168.1.200-192.168.2.10'", message: /^the DHCP range/, help: /^correct/ },
        { underlined: "'192.168.11.2'", message: /^what is reserved for nas, 192\.168\.11\.2 is/, help: /^correct/ },
      ],
    },
  },
}
