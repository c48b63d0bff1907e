import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'a community alone': `{ communities: { 'no-export': '65535:65281' } }`,
    'what the base configures': {
      files: { 'base.ts': `export const base = defineBase({ communities: { backup: '65000:2' } })\n` },
      cluster: `import { base } from './base.ts'
        export default defineCluster({ extends: base })`,
    },
  },
  rejects: {
    'facts alone': {
      cluster: `export default defineCluster({ // ^ nothing-configured
          nodes: { nuc1: { ip: '192.168.1.11' } },
        })`,
      finds: [
        {
          underlined: 'defineCluster',
          message: 'the definition configures nothing',
          help: "add pools: { '…': { addresses: ['…'] } }",
        },
      ],
    },
    'empty maps': {
      cluster: `export default defineCluster({ pools: {}, l2Advertisements: {}, communities: {} }) // ^ nothing-configured`,
      finds: [{ underlined: 'defineCluster', message: /nothing/, help: /^add pools/ }],
    },
  },
}
