import type { RuleCases } from './rule-cases.ts'

const base = { 'base.ts': `export const base = defineBase({\n  release: 'v0.16.1',\n})\n` }
const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'the same release without its v': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({ extends: base, release: '0.16.1', ${lan} })`,
    },
    'a declared difference': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', { because: 'prod predates the base', until: '2027-01-31', ticket: 'HOME-112' }),
          ${lan},
        })`,
    },
    'what is no release is told once': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: 'latest', // ^ unknown-release
          ${lan},
        })`,
      finds: [
        {
          rule: 'unknown-release',
          underlined: "'latest'",
          message: '"latest" is no MetalLB release that is known here',
          help: 'known are v0.13.2 to v0.16.1; write it like v0.16.1',
        },
      ],
    },
  },
  rejects: {
    'the legacy overlay': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: 'v0.14.9', // ^ release-differs-from-base
          ${lan},
        })`,
      finds: [
        {
          underlined: "'v0.14.9'",
          message: "release v0.14.9 is older than the base's v0.16.1, and no exception says why",
          help: "delete the line to follow the base, or declare it: release: behind('v0.14.9', { because: '…', until: 'YYYY-MM-DD' })",
          related: ["'v0.16.1'  the base is at v0.16.1"],
        },
      ],
    },
    'a release that is newer than any known': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: '0.16.10', // ^ release-differs-from-base, release-newer-than-known
          ${lan},
        })`,
      finds: [
        {
          underlined: "'0.16.10'",
          message: /^release 0\.16\.10 is newer than the base's v0\.16\.1/,
          help: /ahead\('0\.16\.10'/,
        },
        { rule: 'release-newer-than-known', underlined: "'0.16.10'", message: /judged as v0\.16\.1$/, help: '' },
      ],
    },
    'the wrong direction': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: ahead('v0.15.3', { because: 'waits for the new switch', until: '2026-12-31' }), // ^ release-differs-from-base
          ${lan},
        })`,
      finds: [
        {
          underlined: "ahead('v0.15.3', { because: 'waits for the new switch', until: '2026-12-31' })",
          message: "ahead() declares v0.15.3 ahead the base's v0.16.1, but it is older",
          help: "write behind('v0.15.3', …)",
        },
      ],
    },
  },
  notJudged: {
    'no release anywhere': { cluster: `{ ${lan} }`, lacks: ['a release (judged as v0.16.1)'] },
    'the release of the base': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({ extends: base, ${lan} })`,
      lacks: [],
    },
  },
}
