import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'a pool around which the gateway lies': `{
      segments: { lan: { subnet: '192.168.1.0/24', gateway: ['192.168.1.1', '192.168.1.254'] } },
      pools: { 'edge-pool': { addresses: ['192.168.1.2-192.168.1.253'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    }`,
    'a gateway of another family': `{
      segments: { lan: { subnet: ['192.0.2.0/24', '::c000:200/120'], gateway: '::c000:201' } },
      pools: { 'edge-pool': { addresses: ['192.0.2.1/32'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    }`,
  },
  rejects: {
    'a pool that is the whole subnet': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
        pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['192.168.1.0/24'], segment: 'lan' } }, // ^ pool-holds-gateway
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: "'192.168.1.0/24'",
          message: '192.168.1.0/24 of pool "edge-pool" holds the gateway 192.168.1.1 of segment "lan"',
          help: 'leave the router out of the pool, or the whole segment loses its way out',
          related: ["'192.168.1.1'  gateway 192.168.1.1: 192.168.1.1 in both"],
        },
      ],
    },
    'the gateway alone, IPv6, in a const of another file': {
      files: {
        'segments.ts': `export const segments = defineSegments({\n  lan: { subnet: '2001:db8::/64', gateway: '2001:db8::1' },\n})\n`,
      },
      cluster: `import { segments } from './segments.ts'
        export default defineCluster({
          segments,
          pools: { 'edge-pool': { addresses: ['2001:db8::1/128'] } }, // ^ pool-holds-gateway
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        })`,
      finds: [
        {
          underlined: "'2001:db8::1/128'",
          message: /holds the gateway 2001:db8::1 of segment "lan"$/,
          help: /^leave the router out/,
          related: ["'2001:db8::1'  gateway 2001:db8::1: 2001:db8::1 in both"],
        },
      ],
    },
  },
  notJudged: {
    'a segment without a gateway': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } },
      }`,
      lacks: ['the gateway of segment "lan"'],
    },
    'no pool': { cluster: `{ segments: { lan: { subnet: '192.168.1.0/24' } } }`, lacks: [] },
  },
}
