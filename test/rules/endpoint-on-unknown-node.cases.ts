import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'endpoints on nodes that are there, or nowhere': `{
      nodes: { nuc1: {}, nuc2: {} },
      services: { 'gitea/ssh': { endpoints: ['nuc2', 'nuc1'] }, 'dns/coredns': { endpoints: [] }, 'traefik/traefik': {} },
      ${lan},
    }`,
  },
  rejects: {
    'a node whose name is misspelt': {
      cluster: `{
        nodes: { nuc1: {}, nuc2: {} },
        services: { 'gitea/ssh': { endpoints: ['nuc1', 'nuk2'] } }, // ^ endpoint-on-unknown-node
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
    'a cluster whose nodes have gone': {
      cluster: `{
        nodes: {},
        services: { 'gitea/ssh': { endpoints: ['workbench'] } }, // ^ endpoint-on-unknown-node
        ${lan},
      }`,
      finds: [{ underlined: "'workbench'", message: /node "workbench"/, help: 'the definition has no nodes' }],
    },
    'a name that every object has': {
      cluster: `{
        nodes: { nuc1: {} },
        services: { 'gitea/ssh': { endpoints: ['constructor'] } }, // ^ endpoint-on-unknown-node
        ${lan},
      }`,
      finds: [{ underlined: "'constructor'", message: /node "constructor"/, help: 'there is: nuc1' }],
    },
  },
  notJudged: {
    'no nodes': { cluster: `{ services: { 'gitea/ssh': { endpoints: ['nuc2'] } }, ${lan} }`, lacks: ['nodes'] },
    'no endpoints': { cluster: `{ services: { 'gitea/ssh': {} }, ${lan} }`, lacks: [] },
  },
}
