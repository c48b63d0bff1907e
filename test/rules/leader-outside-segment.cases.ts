import type { RuleCases } from './rule-cases.ts'

const segments = "segments: { lan: { subnet: '192.168.1.0/24' }, lab: { subnet: '192.168.7.0/24' } }"
const lab = "pools: { lab: { addresses: ['192.168.7.60-192.168.7.75'], segment: 'lab' } }"
const l2 = "l2Advertisements: { lab: { ipAddressPools: ['lab'] } }"

export const cases: RuleCases = {
  accepts: {
    'all nodes are there': `{
      ${segments}, ${lab}, ${l2},
      nodes: { nuc1: { ip: ['192.168.1.11', '192.168.7.11'] }, nuc2: { ip: '192.168.7.12' } },
    }`,
    'the node elsewhere is not selected': `{
      ${segments}, ${lab},
      nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.168.7.12', labels: { rack: 'b' } } },
      l2Advertisements: { lab: { ipAddressPools: ['lab'], nodeSelectors: [{ matchLabels: { rack: 'b' } }] } },
    }`,
    'a node with several interfaces may have an address there': `{
      ${segments}, ${lab},
      nodes: {
        nuc1: { ip: '192.168.1.11', interfaces: ['eno1', 'vlan7'] },
        nuc2: { ip: '192.168.7.12', interfaces: ['vlan7'] },
      },
      l2Advertisements: { lab: { ipAddressPools: ['lab'], interfaces: ['vlan7'] } },
    }`,
  },
  rejects: {
    'one of the nodes is elsewhere': {
      cluster: `{
        ${segments}, ${l2},
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.168.7.12' } },
        ${lab}, // ^ leader-outside-segment
      }`,
      finds: [
        {
          underlined: "'192.168.7.60-192.168.7.75'",
          message:
            '192.168.7.60-192.168.7.75 of pool "lab" is on segment "lab", and MetalLB may elect a node that has no address there: nuc1 (192.168.1.11)',
          help: 'select the nodes of the segment with nodeSelectors, or add their addresses in it to ip',
          related: ['nuc1  node nuc1'],
        },
      ],
    },
  },
}
