import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'an exception from the base': {
      files: { 'base.ts': `export const base = defineBase({ release: '0.16.0' })\n` },
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: ahead('v0.16.1', { because: 'tries the upgrade first', until: '2026-12-31' }),
          ${lan},
        })`,
    },
  },
  rejects: {
    'the base has caught up': {
      files: { 'base.ts': `export const base = defineBase({ release: '0.16.1' })\n` },
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: ahead('v0.16.1', { because: 'tries the upgrade first', until: '2026-12-31' }), // ^ needless-exception
          ${lan},
        })`,
      finds: [
        {
          underlined: "ahead('v0.16.1', { because: 'tries the upgrade first', until: '2026-12-31' })",
          message: 'the base is at 0.16.1 too',
          help: 'delete the release to follow the base',
        },
      ],
    },
    'no base at all': {
      cluster: `{
        release: behind('v0.14.9', { // ^ needless-exception
          because: 'frozen until the move',
          until: '2027-01-31',
        }),
        ${lan},
      }`,
      finds: [
        {
          underlined: 'release',
          message: 'the exception has nothing to differ from: the cluster has no base, or its base has no release',
          help: "write release: 'v0.14.9'",
        },
      ],
    },
    'a base without a release': {
      files: { 'base.ts': `export const base = defineBase({ backend: 'frr' })\n` },
      cluster: `import { base } from './base.ts'
        const release = behind('v0.14.9', { because: 'frozen until the move', until: '2027-01-31' })
        export default defineCluster({
          extends: base,
          release, // ^ needless-exception
          ${lan},
        })`,
      finds: [{ underlined: 'release', message: /nothing to differ from/, help: "write release: 'v0.14.9'" }],
    },
  },
}
