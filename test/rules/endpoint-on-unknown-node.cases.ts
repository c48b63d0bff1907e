import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.64/28'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'endpoints on nodes that are there, or none that is known': `{
      nodes: { nuc1: {}, nuc2: {} },
      services: { 'gitea/ssh': { endpoints: ['nuc2', 'nuc1'] }, 'traefik/traefik': {} },
      ${lan},
    }`,
  },
  rejects: {
    'a node whose name is misspelt': {
      cluster: `{
        nodes: { nuc1: {}, nuc2: {}, nuc3: {} },
        services: { 'gitea/ssh': { endpoints: ['nuc1', 'nuc3', 'nuk2'] } }, // ^ endpoint-on-unknown-node
        ${lan},
      }`,
      finds: [
        {
          underlined: "'nuk2'",
          message: 'Service gitea/ssh has an endpoint on a node "nuk2" that does not exist',
          help: 'did you mean "nuc2"?',
        },
      ],
    },
    'a node that has gone': {
      cluster: `{
        nodes: { nuc1: {}, nuc2: {} },
        services: { 'gitea/ssh': { endpoints: ['nuc1', 'nuc2', 'workbench'] } }, // ^ endpoint-on-unknown-node
        ${lan},
      }`,
      finds: [{ underlined: "'workbench'", message: /node "workbench"/, help: 'there are: nuc1, nuc2' }],
    },
    'a name that every object has': {
      cluster: `{
        nodes: { nuc1: {}, nuc2: {} },
        services: { 'gitea/ssh': { endpoints: ['nuc1', 'nuc2', 'constructor'] } }, // ^ endpoint-on-unknown-node
        ${lan},
      }`,
      finds: [{ underlined: "'constructor'", message: /node "constructor"/, help: 'there are: nuc1, nuc2' }],
    },
  },
  notJudged: {
    'no nodes': { cluster: `{ services: { 'gitea/ssh': { endpoints: ['nuc2'] } }, ${lan} }`, lacks: ['nodes'] },
    'no endpoints': { cluster: `{ services: { 'gitea/ssh': {} }, ${lan} }`, lacks: [] },
  },
}
