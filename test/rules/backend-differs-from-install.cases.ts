import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

const release = (version: string, values: string): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb }
spec:
  chart: { spec: { chart: metallb, version: ${version} } }
  values: ${values}
`
const common = `install: { helmRelease: 'release.yaml' }, ${lan}`

export const cases: RuleCases = {
  accepts: {
    'the backend that the values start': {
      installed: release('0.16.1', '{ frrk8s: { enabled: false } }'),
      cluster: `{ release: 'v0.16.1', backend: 'native', ${common} }`,
    },
    "the chart's default": {
      installed: release('0.15.3', '{}'),
      cluster: `{ release: 'v0.15.3', backend: 'frr', ${common} }`,
    },
    'no backend: the installed one counts': {
      installed: release('0.15.3', '{}'),
      cluster: `{
        release: 'v0.15.3', bfdProfiles: { fast: { receiveInterval: 300 } },
        ${common},
      }`,
    },
  },
  rejects: {
    'the default of v0.16': {
      installed: release('0.16.1', '{}'),
      cluster: `{
        release: 'v0.16.1',
        backend: 'native', // ^ backend-differs-from-install
        ${common},
      }`,
      finds: [
        {
          underlined: "'native'",
          message: 'the installation starts frr-k8s, but the cluster is judged for native',
          help: "write backend: 'frr-k8s', or have the installation start native",
          related: ['  is installed here'],
        },
      ],
    },
    'values that start another one': {
      installed: release('0.15.3', '{ speaker: { frr: { enabled: false } } }'),
      cluster: `{
        release: 'v0.15.3',
        backend: 'frr', // ^ backend-differs-from-install
        ${common},
      }`,
      finds: [{ underlined: "'frr'", message: /^the installation starts native/, help: /native/ }],
    },
  },
}
