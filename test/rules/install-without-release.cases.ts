import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'no installation, no release': `{ install: 'none', ${lan} }`,
    'a release': `{ install: 'helm', backend: 'frr', release: '0.15.2', ${lan} }`,
    'the release of the base': {
      files: { 'base.ts': `export const base = defineBase({ release: 'v0.16.1' })\n` },
      cluster: `import { base } from './base.ts'
        export default defineCluster({ extends: base, install: 'kustomize', ${lan} })`,
    },
  },
  rejects: {
    'a chart of no release in particular': {
      cluster: `{
        install: 'helm', // ^ install-without-release
        ${lan},
      }`,
      finds: [
        {
          underlined: "'helm'",
          message: "install: 'helm' needs a release to install",
          help: "add release: 'v0.16.1'",
        },
      ],
    },
  },
}
