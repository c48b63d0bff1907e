import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'Kubernetes 1.21': `{ release: 'v0.15.3', kubernetes: { version: 'v1.21.0' }, ${lan} }`,
    'an old MetalLB': `{ release: 'v0.13.12', kubernetes: { version: 'v1.19.7+k3s1' }, ${lan} }`,
    'no version of Kubernetes': `{ release: 'v0.15.3', ${lan} }`,
  },
  rejects: {
    'Kubernetes 1.20 under v0.14.9': {
      cluster: `{
        release: 'v0.14.9',
        kubernetes: { version: 'v1.20.15' }, // ^ kubernetes-too-old
        ${lan},
      }`,
      finds: [
        {
          underlined: "'v1.20.15'",
          message: 'Kubernetes v1.20.15 is too old for MetalLB v0.14.9, which needs 1.21 or later',
          help: 'upgrade Kubernetes first, or stay on MetalLB v0.13.12',
        },
      ],
    },
    'the first release that needs it': {
      cluster: `{
        release: 'v0.14.0',
        kubernetes: { version: '1.19' }, // ^ kubernetes-too-old
        ${lan},
      }`,
      finds: [{ underlined: "'1.19'", message: /v0\.14\.0/, help: /1/ }],
    },
  },
}
