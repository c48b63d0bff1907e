import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { lan: { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }"

export const cases: RuleCases = {
  accepts: {
    'each interface once, and the default route by one of them': `{
      nodes: { nuc1: { interfaces: ['eno1', 'eno2'], defaultRoute: 'eno1' }, nuc2: { interfaces: ['eno1'] } }, ${lan},
    }`,
    'a default route by an interface that nothing is known of': `{ nodes: { nuc1: { defaultRoute: 'eno1' } }, ${lan} }`,
  },
  rejects: {
    'an interface twice, and a way out that is not there': {
      cluster: `{
        nodes: {
          nuc1: { interfaces: ['eno1', 'eno1'] }, // ^ contradicting-node-facts
          nuc2: { interfaces: ['eno1'], defaultRoute: 'eno2' }, // ^ contradicting-node-facts
        },
        ${lan},
      }`,
      finds: [
        {
          underlined: "'eno1'",
          message: 'node nuc1 has the interface "eno1" twice',
          help: 'write the name of the other one, or delete it',
        },
        {
          underlined: "'eno2'",
          message: 'the default route of node nuc2 leaves by "eno2", which is none of its interfaces',
          help: 'did you mean "eno1"?',
        },
      ],
    },
  },
}
