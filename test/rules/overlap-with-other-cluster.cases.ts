import type { RuleCases } from './rule-cases.ts'

const lan = (addresses: string): string => `{
  segments: { lan: { subnet: ['192.168.1.0/24', '2001:db8::/64'] } },
  pools: { 'edge-pool': { addresses: [${addresses}] } },
  l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
}`

export const cases: RuleCases = {
  accepts: {
    'neighbours on one segment': {
      cluster: lan("'192.168.1.60-192.168.1.75'"),
      others: { lab: lan("'192.168.1.76/32'"), workbench: lan("'2001:db8::60/128'") },
    },
    'the same addresses on segments of their own': {
      cluster: `{
        segments: { office: { subnet: '192.168.1.0/24' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], segment: 'office' } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      others: { lab: lan("'192.168.1.60/32'") },
    },
    'a pool that a router sends to one of them': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], segment: 'routed' } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      others: { lab: lan("'192.168.1.60/32'") },
    },
    'other families of addresses with the same numbers': {
      cluster: lan("'192.168.1.60/32'"),
      others: { lab: lan("'2001:db8::c0a8:13c/128'") },
    },
    'two others that clash with each other': {
      cluster: lan("'192.168.1.10/32'"),
      others: { lab: lan("'192.168.1.60/32'"), workbench: lan("'192.168.1.60/32'") },
    },
  },
  rejects: {
    'four addresses of another cluster': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.10/32', '192.168.1.60-192.168.1.75'] } }, // ^ overlap-with-other-cluster
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      others: {
        lab: `{
          segments: { lan: { subnet: '192.168.1.0/24' } },
          pools: { lab: { addresses: ['192.168.1.72-192.168.1.79'] } },
          l2Advertisements: { lan: { ipAddressPools: ['lab'] } },
        }`,
      },
      finds: [
        {
          underlined: "'192.168.1.60-192.168.1.75'",
          message:
            '192.168.1.60-192.168.1.75 of pool "edge-pool" overlaps pool "lab" of cluster lab: 192.168.1.72-192.168.1.75 (4 addresses)',
          help: 'both clusters answer ARP on segment "lan": move one of the pools',
          related: ["'192.168.1.72-192.168.1.79'  192.168.1.72-192.168.1.79, in cluster lab"],
        },
      ],
    },
    'one pool of a base that two clusters extend': {
      files: {
        'base.ts': `export const base = defineBase({
  segments: { lan: { subnet: '2001:db8::/64' } },
  pools: {
    'edge-pool': { addresses: ['2001:db8::60/128'] }, // ^ overlap-with-other-cluster
  },
  l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
})\n`,
      },
      cluster: `import { base } from './base.ts'
        export default defineCluster({ extends: base })`,
      others: {
        lab: `import { base } from '../homelab/base.ts'
          export default defineCluster({ extends: base })`,
      },
      finds: [
        {
          underlined: "'2001:db8::60/128'",
          message: '2001:db8::60/128 of pool "edge-pool" overlaps pool "edge-pool" of cluster lab: 2001:db8::60',
          help: /segment "lan"/,
          related: ["'2001:db8::60/128'  2001:db8::60/128, in cluster lab"],
        },
      ],
    },
  },
  notJudged: {
    'a pool of which no segment is known': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: ['the segment of pool "edge-pool"'],
    },
    'a pool on a segment': { cluster: lan("'192.168.1.60/32'"), lacks: [] },
  },
}
