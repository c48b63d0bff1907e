import type { RuleCases } from './rule-cases.ts'

const advertised = "l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'a segment of the base, and none': {
      files: { 'base.ts': `export const base = defineBase({ segments: { lan: { subnet: '192.168.1.0/24' } } })\n` },
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          pools: {
            'edge-pool': { addresses: ['192.168.1.60/32'], segment: 'lan' },
            lab: { avoidBuggyIPs: true, addresses: ['203.0.113.0/28'], segment: 'routed' },
          },
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        })`,
    },
  },
  rejects: {
    'a segment whose name is misspelt': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], segment: 'lam' } }, // ^ unknown-segment
        ${advertised},
      }`,
      finds: [
        {
          underlined: "'lam'",
          message: 'pool "edge-pool" is on a segment "lam" that does not exist',
          help: 'did you mean "lan"?',
        },
      ],
    },
    'where there is no segment': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], segment: 'office' } }, // ^ unknown-segment
        ${advertised},
      }`,
      finds: [{ underlined: "'office'", message: /segment "office"/, help: 'there is: routed' }],
    },
  },
}
