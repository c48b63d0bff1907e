import type { RuleCases } from './rule-cases.ts'

const services = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `'lab/site-${index}': { loadBalancerIPs: '192.168.1.${64 + index}' }`,
  ).join(', ')

export const cases: RuleCases = {
  accepts: {
    'two of ten left': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.64-192.168.1.73'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: { ${services(8)} },
    }`,
    'a pool of one address is full on purpose': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.64/32'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: { ${services(1)} },
    }`,
  },
  rejects: {
    'one of ten left, in two ranges': {
      cluster: `{
        pools: {
          'edge-pool': { addresses: ['192.168.1.64/29', '192.168.1.72-192.168.1.73'] }, // ^ pool-nearly-full
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { ${services(9)} },
      }`,
      finds: [
        {
          underlined: "['192.168.1.64/29', '192.168.1.72-192.168.1.73']",
          message: 'pool "edge-pool" is nearly full: 9 of 10 addresses are in use',
          help: 'widen the pool before the next Service comes',
        },
      ],
    },
  },
  notJudged: {
    'no Services': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.64/28'] } } }`,
      lacks: ['Services'],
    },
    'a pool that is small on purpose': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.64/32'] } } }`,
      lacks: [],
    },
  },
}
