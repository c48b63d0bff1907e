import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'frr-k8s from its first release on': `{ release: 'v0.14.0', backend: 'frr-k8s', ${lan} }`,
    'frr before': `{ release: '0.13.12', backend: 'frr', ${lan} }`,
    'a chart of a release that starts with another': {
      cluster: `{ release: 'v0.13.12', ${lan},
        install: 'helm', // ^ backend-follows-chart
      }`,
      finds: [{ rule: 'backend-follows-chart', underlined: "'helm'", message: /starts frr,/, help: /'frr'/ }],
    },
  },
  rejects: {
    'frr-k8s before v0.14.0': {
      cluster: `{
        release: '0.13.12',
        backend: 'frr-k8s', // ^ backend-not-in-release
        ${lan},
      }`,
      finds: [
        {
          underlined: "'frr-k8s'",
          message: 'the backend frr-k8s is there from v0.14.0 on; this cluster has v0.13.12',
          help: "write backend: 'frr', or move to a newer release",
        },
      ],
    },
    'a backend of the base, on a cluster that is behind': {
      files: {
        'base.ts': `export const base = defineBase({\n  release: 'v0.16.1',\n  backend: 'frr-k8s', // ^ backend-not-in-release\n})\n`,
      },
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: behind('v0.13.9', { because: 'frozen until the move', until: '2027-01-31' }),
          ${lan},
        })`,
      finds: [{ underlined: "'frr-k8s'", message: /this cluster has v0\.13\.9$/, help: /^write backend: 'frr'/ }],
    },
  },
  notJudged: {
    'no backend': { cluster: `{ release: 'v0.15.3', ${lan} }`, lacks: ['a backend (judged as frr)'] },
    'no backend, but what the manifests start with': {
      cluster: `{ release: 'v0.16.1', install: 'kustomize', ${lan} }`,
      lacks: ['a backend (judged as native)'],
    },
    'a backend': { cluster: `{ backend: 'native', ${lan} }`, lacks: [] },
  },
}
