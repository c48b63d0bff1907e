import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"
const segments = "segments: { lan: { subnet: '192.168.1.0/25' } }"

export const cases: RuleCases = {
  accepts: {
    'all that lies between': `{ ${segments}, pools: { lan: { addresses: ['192.168.1.1-192.168.1.126'] } }, ${l2} }`,
    'edges that are passed over': `{
      segments: { lan: { subnet: '192.168.1.0/24' } },
      pools: { lan: { addresses: ['192.168.1.0/24'], avoidBuggyIPs: true } }, ${l2},
    }`,
    'a network of two addresses': `{
      segments: { link: { subnet: '192.168.1.2/31' } },
      pools: { lan: { addresses: ['192.168.1.2/31'] } }, ${l2},
    }`,
    'IPv6 has no broadcast': `{
      segments: { lan: { subnet: '2001:db8::/120' } },
      pools: { lan: { addresses: ['2001:db8::/120'] } }, ${l2},
    }`,
    'a routed pool': `{
      ${segments}, pools: { lan: { addresses: ['192.168.2.120-192.168.2.127'], segment: 'routed' } }, ${l2},
    }`,
  },
  rejects: {
    'the broadcast address': {
      cluster: `{
        ${segments},
        pools: { lan: { addresses: ['192.168.1.1/32', '192.168.1.120-192.168.1.127'] } }, // ^ pool-holds-subnet-edge
        ${l2},
      }`,
      finds: [
        {
          underlined: "'192.168.1.120-192.168.1.127'",
          message: '192.168.1.120-192.168.1.127 of pool "lan" holds the broadcast address of segment "lan"',
          help: 'leave it out of the pool: the machines of the segment do not ask for it by ARP',
          related: ["'192.168.1.0/25'  its broadcast address is 192.168.1.127"],
        },
      ],
    },
    'both, of which avoidBuggyIPs passes over only one': {
      cluster: `{
        ${segments},
        pools: { lan: { addresses: ['192.168.1.0/25'], avoidBuggyIPs: true } }, // ^ pool-holds-subnet-edge
        ${l2},
      }`,
      finds: [{ underlined: "'192.168.1.0/25'", message: /the broadcast address/, help: /./ }],
    },
    'all of the subnet': {
      cluster: `{
        ${segments},
        pools: { lan: { addresses: ['192.168.1.0/25'] } }, // ^ pool-holds-subnet-edge
        ${l2},
      }`,
      finds: [{ underlined: "'192.168.1.0/25'", message: /the network and the broadcast address of/, help: /./ }],
    },
    'the first address, where the release does not know avoidBuggyIPs yet': {
      cluster: `{
        release: 'v0.13.3', ${segments},
        pools: { lan: { addresses: ['192.168.1.0-192.168.1.9'] } }, // ^ pool-holds-subnet-edge
        ${l2},
      }`,
      finds: [{ underlined: "'192.168.1.0-192.168.1.9'", message: /the network address/, help: /./ }],
    },
  },
}
