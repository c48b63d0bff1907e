import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'Kubernetes 1.35 takes any': `{ release: 'v0.13.2', kubernetes: { version: 'v1.35.9' }, ${lan} }`,
    'v0.16.0 on any Kubernetes': `{ release: 'v0.16.0', kubernetes: { version: '1.36.0+k3s1' }, ${lan} }`,
    'a release of which nothing is known is judged as the newest': {
      cluster: `{
        release: 'v0.17.0', // ^ release-newer-than-known
        kubernetes: { version: 'v1.40.0' },
        ${lan},
      }`,
      finds: [
        {
          rule: 'release-newer-than-known',
          underlined: "'v0.17.0'",
          message: 'v0.17.0 is newer than the releases known here and judged as v0.16.1',
          help: '',
        },
      ],
    },
  },
  rejects: {
    'Kubernetes 1.36 under v0.15.3': {
      cluster: `{
        release: 'v0.15.3',
        kubernetes: { distribution: 'kubeadm', version: 'v1.36.0' }, // ^ kubernetes-refuses-crds
        ${lan},
      }`,
      finds: [
        {
          underlined: "'v1.36.0'",
          message: 'Kubernetes v1.36.0 refuses the CRDs of MetalLB v0.15.3: it takes those of v0.16.0 and later',
          help: 'move MetalLB to v0.16.0 or later first',
        },
      ],
    },
    'without a v, without a patch': {
      cluster: `{
        release: '0.14.9',
        kubernetes: { version: '1.37' }, // ^ kubernetes-refuses-crds
        ${lan},
      }`,
      finds: [{ underlined: "'1.37'", message: /^Kubernetes 1\.37 refuses/, help: /v0\.16\.0/ }],
    },
  },
  notJudged: {
    'no version of Kubernetes': { cluster: `{ release: 'v0.15.3', ${lan} }`, lacks: ['the Kubernetes version'] },
    'no version and no release': { cluster: `{ ${lan} }`, lacks: ['the Kubernetes version'] },
    'a release that every Kubernetes takes': { cluster: `{ release: 'v0.16.1', ${lan} }`, lacks: [] },
  },
}
