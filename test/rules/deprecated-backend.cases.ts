import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'frr before it was deprecated': `{ release: 'v0.15.3', backend: 'frr', ${lan} }`,
    'another backend': `{ release: 'v0.16.1', backend: 'native', ${lan} }`,
    'no release that is named': `{ backend: 'frr', ${lan} }`,
    'a cluster that has heard of it': `{ release: 'v0.16.1', backend: 'frr', rules: { 'deprecated-backend': 'off' }, ${lan} }`,
  },
  rejects: {
    'frr on v0.16': {
      cluster: `{
        release: 'v0.16.0',
        backend: 'frr', // ^ deprecated-backend
        ${lan},
      }`,
      finds: [
        {
          underlined: "'frr'",
          message: 'the backend frr is deprecated since v0.16.0; this cluster has v0.16.0',
          help: "plan the move to backend: 'frr-k8s', or set rules: { 'deprecated-backend': 'off' }",
        },
      ],
    },
  },
}
