import type { RuleCases } from './rule-cases.ts'

const rest =
  "pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'a backend that was chosen': `{ release: 'v0.15.3', install: 'helm', backend: 'native', ${rest} }`,
    'manifests are native in each release': `{ release: 'v0.15.3', install: 'kustomize', ${rest} }`,
    'somebody else installs it': `{ release: 'v0.15.3', ${rest} }`,
  },
  rejects: {
    'a chart of before v0.16.0': {
      cluster: `{
        release: 'v0.15.3',
        install: 'helm', // ^ backend-follows-chart
        ${rest},
      }`,
      finds: [
        {
          underlined: "'helm'",
          message: 'nobody chose the backend: the chart of v0.15.3 starts frr, and that of v0.16.1 starts frr-k8s',
          help: "write backend: 'frr'",
        },
      ],
    },
    'the newest chart': {
      cluster: `{
        release: 'v0.16.1',
        install: 'helm', // ^ backend-follows-chart
        ${rest},
      }`,
      finds: [
        { underlined: "'helm'", message: /of v0\.16\.1 starts frr-k8s, which others did not$/, help: /'frr-k8s'$/ },
      ],
    },
  },
}
