import type { RuleCases } from './rule-cases.ts'

const base = { 'base.ts': `export const base = defineBase({ release: 'v0.16.1' })\n` }
const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'its last day, to its last moment': {
      files: base,
      now: '2027-01-31T23:59:59.999Z',
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', { because: 'frozen until the move', until: '2027-01-31', ticket: 'HOME-112' }),
          ${lan},
        })`,
    },
    'its last day, where that has begun elsewhere': {
      files: base,
      now: '2027-02-01T01:59:59+02:00',
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', { because: 'frozen until the move', until: '2027-01-31' }),
          ${lan},
        })`,
    },
  },
  rejects: {
    'the day after': {
      files: base,
      now: '2027-02-01T00:00:00Z',
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', {
            because: 'frozen until the move',
            until: '2027-01-31', // ^ exception-expired
          }),
          ${lan},
        })`,
      finds: [
        {
          underlined: "'2027-01-31'",
          message: 'the exception for release v0.14.9 ended on 2027-01-31',
          help: "move to the base's release and delete the exception, or agree on a later day",
        },
      ],
    },
    'a day that the calendar has not': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', { because: 'frozen until the move', until: '2027-02-29' }), // ^ exception-expired
          ${lan},
        })`,
      finds: [{ underlined: "'2027-02-29'", message: '"2027-02-29" is no day', help: 'write it as YYYY-MM-DD' }],
    },
    'a day in another order': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', { because: 'frozen until the move', until: '31-01-2027' }), // ^ exception-expired
          ${lan},
        })`,
      finds: [{ underlined: "'31-01-2027'", message: /is no day$/, help: /YYYY-MM-DD/ }],
    },
    'a reason of white space': {
      files: base,
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          release: { version: 'v0.14.9', direction: 'behind', because: ' ', until: '2027-01-31' }, // ^ exception-expired
          ${lan},
        })`,
      finds: [
        { underlined: "' '", message: 'the exception gives no reason', help: 'write why, for whoever meets it next' },
      ],
    },
  },
}
