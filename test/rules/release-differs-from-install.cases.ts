import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"
const install = "install: { helmRelease: 'release.yaml' }"

const release = (version: string): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb }
spec:
  chart: { spec: { chart: metallb, version: ${version} } }
`

export const cases: RuleCases = {
  accepts: {
    'the release that is installed': {
      installed: release('0.14.9'),
      cluster: `{ release: 'v0.14.9', ${install}, ${lan} }`,
    },
    'one that a range lets in': {
      installed: release('0.14.x'),
      cluster: `{ release: '0.14.3', ${install}, ${lan} }`,
    },
    'no release: the installed one counts': {
      installed: release('0.14.9'),
      cluster: `{ ${install}, kubernetes: { version: 'v1.36.0' /* refused by those CRDs */ }, // ^ kubernetes-refuses-crds
        ${lan} }`,
      finds: [
        {
          rule: 'kubernetes-refuses-crds',
          underlined: "'v1.36.0'",
          message: /MetalLB v0\.14\.9/,
          help: /v0\.16\.1/,
        },
      ],
    },
    'an installation that is generated': `{ release: 'v0.14.9', backend: 'native', install: 'helm', ${lan} }`,
  },
  rejects: {
    'a bot that was here': {
      installed: release('0.16.1'),
      cluster: `{
        release: 'v0.14.9', // ^ release-differs-from-install
        ${install},
        ${lan},
      }`,
      finds: [
        {
          underlined: "'v0.14.9'",
          message: '0.16.1 is installed, but the cluster is judged as v0.14.9',
          help: "write release: 'v0.16.1', and read what changed in MetalLB's release notes",
          related: ['  is installed here'],
        },
      ],
    },
    'a range that does not let it in': {
      installed: release('">=0.15 <0.16"'),
      cluster: `{
        release: 'v0.14.9', // ^ release-differs-from-install
        ${install},
        ${lan},
      }`,
      finds: [{ underlined: "'v0.14.9'", message: /^>=0\.15 <0\.16 is installed/, help: /v0\.15\.3/ }],
    },
    'the release of the base': {
      files: {
        'base.ts': "export const base = defineBase({\n  release: 'v0.14.9', // ^ release-differs-from-install\n})\n",
      },
      installed: release('0.16.1'),
      cluster: `import { base } from './base.ts'
        export default defineCluster({ extends: base, ${install}, ${lan} })`,
      finds: [{ underlined: "'v0.14.9'", message: /^0\.16\.1 is installed/, help: /v0\.16\.1/ }],
    },
  },
  notJudged: {
    'a chart of somebody else': {
      installed: release('6.3.1'),
      cluster: `{ release: 'v0.14.9', ${install}, ${lan} }`,
      lacks: ['a known version of the installation'],
    },
    'nothing that installs': { cluster: `{ release: 'v0.14.9', ${lan} }`, lacks: [] },
  },
}
