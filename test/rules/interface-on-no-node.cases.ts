import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }"

export const cases: RuleCases = {
  accepts: {
    'an interface of one of the nodes': `{
      nodes: { nuc1: { interfaces: ['eno1', 'eno2'] }, nuc2: { interfaces: ['eno1'] }, nuc3: { interfaces: [], speaker: false } },
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], interfaces: ['eno2', 'eno1'] } },
    }`,
    'all interfaces': `{
      nodes: { nuc1: { interfaces: [] } },
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], interfaces: [] } },
    }`,
  },
  rejects: {
    'an interface that only a node beside the selected ones has': {
      cluster: `{
        nodes: {
          nuc1: { interfaces: ['eno1'], labels: { room: 'office' } },
          nuc2: { interfaces: ['eno1'], labels: { room: 'office' } },
          nuc4: { interfaces: ['enp3s0'], labels: { room: 'attic' } },
        },
        ${pools},
        l2Advertisements: {
          lan: {
            ipAddressPools: ['edge-pool'],
            nodeSelectors: [{ matchLabels: { room: 'office' } }],
            interfaces: ['eno1', 'enp3s0'], // ^ interface-on-no-node
          },
        },
      }`,
      finds: [
        {
          underlined: "'enp3s0'",
          severity: 'warning',
          message: 'no node that L2Advertisement "lan" selects has an interface "enp3s0"',
          help: 'there is: eno1',
        },
      ],
    },
    'a misspelt name': {
      cluster: `{
        nodes: { nuc1: { interfaces: ['eno1'] } },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], interfaces: ['en01'] } }, // ^ interface-on-no-node
      }`,
      finds: [{ underlined: "'en01'", message: /interface "en01"$/, help: 'did you mean "eno1"?' }],
    },
    'nodes that have none': {
      cluster: `{
        nodes: { nuc1: { interfaces: [] } },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], interfaces: ['eno1'] } }, // ^ interface-on-no-node
      }`,
      finds: [{ underlined: "'eno1'", message: /interface "eno1"$/, help: 'there are no interfaces' }],
    },
  },
  notJudged: {
    'a selected node that does not tell': {
      cluster: `{
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: {} },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], interfaces: ['eth0'] } },
      }`,
      lacks: ['interfaces of nodes'],
    },
    'no nodes': {
      cluster: `{ ${pools}, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], interfaces: ['eth0'] } } }`,
      lacks: ['interfaces of nodes'],
    },
    'a node that does not tell and is not selected': {
      cluster: `{
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: {} },
        ${pools},
        l2Advertisements: {
          lan: {
            ipAddressPools: ['edge-pool'],
            interfaces: ['eno1'],
            nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'nuc1' } }],
          },
        },
      }`,
      lacks: [],
    },
    'no interface is named': {
      cluster: `{ ${pools}, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } } }`,
      lacks: [],
    },
  },
}
