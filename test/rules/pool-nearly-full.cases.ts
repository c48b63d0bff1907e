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
    'a shared address counts once': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.64-192.168.1.73'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: {
        ${services(8)},
        'dns/udp': { loadBalancerIPs: '192.168.1.73', sharingKey: 'dns', ports: ['53/udp'] },
        'dns/tcp': { loadBalancerIPs: '192.168.1.73', sharingKey: 'dns', ports: ['53/tcp'] },
      },
    }`.replace("'lab/site-7': { loadBalancerIPs: '192.168.1.71' },", ''),
    'a configuration that MetalLB rejects says nothing of Services': {
      cluster: `{
        pools: {
          'edge-pool': { addresses: ['192.168.1.64-192.168.1.75'] },
          lab: { addresses: ['192.168.1.75/32'] }, // ^ overlapping-addresses
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: { ${services(11)} },
      }`,
      finds: [{ rule: 'overlapping-addresses', underlined: "'192.168.1.75/32'", message: /./, help: /./ }],
    },
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
    'no address left': {
      cluster: `{
        pools: {
          lab: { addresses: ['192.168.1.64/29'] }, // ^ pool-nearly-full
        },
        l2Advertisements: { lan: { ipAddressPools: ['lab'] } },
        services: { ${services(8)} },
      }`,
      finds: [{ underlined: "['192.168.1.64/29']", message: /^pool "lab" is full: 8 of 8 addresses/, help: /./ }],
    },
    'the one family of two': {
      cluster: `{
        pools: {
          'edge-pool': { addresses: ['192.168.1.64/29', '2001:db8::/120'] }, // ^ pool-nearly-full
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { ${services(8)} },
      }`,
      finds: [
        {
          underlined: "['192.168.1.64/29', '2001:db8::/120']",
          message: 'pool "edge-pool" is full: 8 of 8 IPv4 addresses are in use',
          help: /./,
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
