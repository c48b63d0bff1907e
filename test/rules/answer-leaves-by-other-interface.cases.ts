import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { lan: { addresses: ['192.168.1.60/32'] } }"
const l2 = (more: string): string => `l2Advertisements: { lan: { ipAddressPools: ['lan'], ${more} } }`

export const cases: RuleCases = {
  accepts: {
    'the interface of the default gateway, beside another one': `{
      nodes: { nuc1: { interfaces: ['eno1', 'eno2'], defaultRoute: 'eno1' } }, ${pools}, ${l2("interfaces: ['eno2', 'eno1']")},
    }`,
    'a node that is not selected': `{
      nodes: {
        nuc1: { interfaces: ['eno1', 'eno2'], defaultRoute: 'eno1', labels: { room: 'office' } },
        nuc2: { interfaces: ['eno2'], defaultRoute: 'eno2', labels: { room: 'attic' } },
      },
      ${pools},
      ${l2("interfaces: ['eno2'], nodeSelectors: [{ matchLabels: { room: 'attic' } }]")},
    }`,
    'a node that has none of the interfaces': {
      cluster: `{
        nodes: { nuc1: { interfaces: ['eno1'], defaultRoute: 'eno1' }, nuc2: { interfaces: ['end0'], defaultRoute: 'end0' } },
        ${pools}, ${l2("interfaces: ['eno1']")}, // ^ interface-not-on-every-node
      }`,
      finds: [{ rule: 'interface-not-on-every-node', underlined: "['eno1']", message: /^nuc2/, help: /./ }],
    },
    'a way out that is not known': `{ nodes: { nuc1: { interfaces: ['eno1', 'eno2'] } }, ${pools}, ${l2("interfaces: ['eno2']")} }`,
    'no interfaces are named, and an empty list': `{
      nodes: { nuc1: { interfaces: ['eno1'], defaultRoute: 'eno1' } }, ${pools}, ${l2('interfaces: []')},
    }`,
  },
  rejects: {
    'another interface': {
      cluster: `{
        nodes: {
          nuc1: { interfaces: ['eno1', 'eno2'], defaultRoute: 'eno1' },
          nuc2: { interfaces: ['eno2'], defaultRoute: 'eno2' },
          nuc3: { defaultRoute: 'eno1' },
        },
        ${pools},
        l2Advertisements: {
          lan: {
            ipAddressPools: ['lan'],
            interfaces: ['eno2'], // ^ answer-leaves-by-other-interface
          },
        },
      }`,
      finds: [
        {
          underlined: "['eno2']",
          message:
            'L2Advertisement "lan" answers on eno2, and answers to other networks leave by eno1 of nuc1, eno1 of nuc3',
          help: "write interfaces: ['eno1'], or give the nodes a route back",
          related: ["'eno1'  the default gateway is behind eno1", "'eno1'  the default gateway is behind eno1"],
        },
      ],
    },
  },
  notJudged: {
    'a node with two interfaces, of which no default route is known': {
      cluster: `{ nodes: { nuc1: { interfaces: ['eno1', 'eno2'] } }, ${pools}, ${l2("interfaces: ['eno2']")} }`,
      lacks: ['default routes of nodes'],
    },
    'a node without a choice': {
      cluster: `{ nodes: { nuc1: { interfaces: ['eno1'] } }, ${pools}, ${l2("interfaces: ['eno1']")} }`,
      lacks: [],
    },
  },
}
