import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { lan: { addresses: ['192.168.1.60-192.168.1.63'] } }"
const nodes = "nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: { interfaces: ['enp1s0'] } }"
const host = (name: string): string => `nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': '${name}' } }]`

export const cases: RuleCases = {
  accepts: {
    'each has one of them': `{
      ${nodes}, ${pools}, l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1', 'enp1s0'] } },
    }`,
    'each by its own advertisement': `{
      ${nodes},
      ${pools},
      l2Advertisements: {
        one: { ipAddressPools: ['lan'], interfaces: ['eno1'], ${host('nuc1')} },
        two: { ipAddressPools: ['lan'], interfaces: ['enp1s0'], ${host('nuc2')} },
      },
    }`,
    'the other answers on all of its interfaces': `{
      ${nodes},
      ${pools},
      l2Advertisements: {
        one: { ipAddressPools: ['lan'], interfaces: ['eno1'], ${host('nuc1')} },
        two: { ipAddressPools: ['lan'], ${host('nuc2')} },
      },
    }`,
    'the other does not speak': `{
      nodes: {
        nuc1: { interfaces: ['eno1'] },
        nuc2: { interfaces: ['enp1s0'], speaker: false },
      },
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },
    }`,
  },
  rejects: {
    'one has another': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }, // ^ interface-not-on-every-node
      }`,
      finds: [
        {
          underlined: "['eno1']",
          message:
            'nuc2 may lead in pool "lan" and has no eno1: nobody answers for 2 of its 4 addresses (192.168.1.60, 192.168.1.63)',
          help: 'name those of the others too (nuc2 has enp1s0), or select the nodes that have it with nodeSelectors',
          related: ['nuc2  nuc2'],
        },
      ],
    },
    'a label keeps from announcing only from v0.14.0 on': {
      cluster: `{
        release: 'v0.13.12',
        backend: 'native',
        nodes: {
          nuc1: { interfaces: ['eno1'] },
          nuc2: { interfaces: [], labels: { 'node.kubernetes.io/exclude-from-external-load-balancers': '' } },
        },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }, // ^ interface-not-on-every-node
      }`,
      finds: [
        { underlined: "['eno1']", message: /^nuc2 may lead/, help: 'select the nodes that have it with nodeSelectors' },
      ],
    },
    'one that leads for nothing while the others are up': {
      cluster: `{
        ${nodes},
        pools: { lan: { addresses: ['192.168.1.61-192.168.1.62'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }, // ^ interface-not-on-every-node
      }`,
      finds: [{ underlined: "['eno1']", message: /nobody answers for an address that it takes over$/, help: /./ }],
    },
    'more addresses than are worth counting': {
      cluster: `{
        ${nodes},
        pools: { lan: { addresses: ['2001:db8::/64'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }, // ^ interface-not-on-every-node
      }`,
      finds: [{ underlined: "['eno1']", message: /nobody answers for the addresses that it leads for$/, help: /./ }],
    },
  },
  notJudged: {
    'a node that does not tell': {
      cluster: `{
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: {} },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },
      }`,
      lacks: ['interfaces of nodes'],
    },
    'no interface is named': {
      cluster: `{ ${nodes}, ${pools}, l2Advertisements: { lan: { ipAddressPools: ['lan'] } } }`,
      lacks: [],
    },
  },
}
