import type { RuleCases } from './rule-cases.ts'

const pool = (addresses: string): string =>
  `pools: { lan: { addresses: [${addresses}] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }`

export const cases: RuleCases = {
  accepts: {
    'beside the pool': `{ kubernetes: { apiServer: ['192.168.1.59', '2001:db8::1'] }, ${pool("'192.168.1.60/32', '2001:db8::2/128'")} }`,
    'none, and an empty list': `{ kubernetes: { apiServer: [] }, ${pool("'192.168.1.60/32'")} }`,
  },
  rejects: {
    'of both families': {
      cluster: `{
        kubernetes: { apiServer: ['192.168.1.64', '2001:db8::1'] },
        pools: {
          lan: { addresses: ['192.168.1.60-192.168.1.75'] }, // ^ pool-holds-control-plane-address
          six: { addresses: ['2001:db8::1/128'] }, // ^ pool-holds-control-plane-address
        },
        l2Advertisements: { all: { ipAddressPoolSelectors: [{}] } },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60-192.168.1.75'",
          message: '192.168.1.60-192.168.1.75 of pool "lan" holds the virtual address of the API server (192.168.1.64)',
          help: 'leave the address out of the pool, or the nodes lose the API server',
          related: ["'192.168.1.64'  API server (192.168.1.64): 192.168.1.64 in both"],
        },
        { underlined: "'2001:db8::1/128'", message: /\(2001:db8::1\)$/, help: /^leave/ },
      ],
    },
  },
}
