import type { RuleCases } from './rule-cases.ts'

const segments =
  "segments: { lan: { subnet: ['192.168.1.0/24', '2001:db8:1::/64'] }, lab: { subnet: '192.168.7.0/24' } }"
const lab = "pools: { lab: { addresses: ['192.168.7.60-192.168.7.75'], segment: 'lab' } }"
const l2 = "l2Advertisements: { lab: { ipAddressPools: ['lab'] } }"

export const cases: RuleCases = {
  accepts: {
    'one node of several is there': `{
      ${segments}, ${lab},
      nodes: {
        nuc1: { ip: '192.168.1.11', interfaces: ['eno1', 'vlan7'] },
        nuc2: { ip: ['192.168.1.12', '192.168.7.12'], interfaces: ['eno1', 'vlan7'] },
      },
      l2Advertisements: { lab: { ipAddressPools: ['lab'], interfaces: ['vlan7'] } },
    }`,
    'an IPv6 address is there': `{
      ${segments}, nodes: { nuc1: { ip: '2001:db8:1::11' } },
      pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
      l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
    }`,
    'a router sends the addresses': `{
      ${segments}, ${l2}, nodes: { nuc1: { ip: '192.168.1.11' } },
      pools: { lab: { addresses: ['192.168.9.60-192.168.9.75'], segment: 'routed' } },
    }`,
    'BGP goes beyond the segment': `{
      ${segments}, ${lab}, nodes: { nuc1: { ip: '192.168.1.11' } },
      bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '192.168.1.1' } },
      bgpAdvertisements: { lab: { ipAddressPools: ['lab'] } },
    }`,
  },
  rejects: {
    'all nodes are elsewhere': {
      cluster: `{
        ${segments}, ${l2},
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: ['192.168.1.12', '2001:db8:1::12'] } },
        pools: { lab: { addresses: ['192.168.7.60-192.168.7.75'] } }, // ^ segment-without-node
      }`,
      finds: [
        {
          underlined: "'192.168.7.60-192.168.7.75'",
          message:
            '192.168.7.60-192.168.7.75 of pool "lab" is on segment "lab", where no node that announces it has an address: nuc1 (192.168.1.11), nuc2 (192.168.1.12, 2001:db8:1::12)',
          help: 'announce it from nodes of that segment, or take addresses of one that they are in',
          related: ['\'192.168.7.0/24\'  segment "lab" is 192.168.7.0/24'],
        },
      ],
    },
    'the node that is there is not selected': {
      cluster: `{
        ${segments},
        ${lab}, // ^ segment-without-node
        nodes: { nuc1: { ip: '192.168.1.11', labels: { rack: 'a' } }, nuc2: { ip: '192.168.7.12' } },
        l2Advertisements: { lab: { ipAddressPools: ['lab'], nodeSelectors: [{ matchLabels: { rack: 'a' } }] } },
      }`,
      finds: [{ underlined: "'192.168.7.60-192.168.7.75'", message: /: nuc1 \(192\.168\.1\.11\)$/, help: /./ }],
    },
  },
  notJudged: {
    'a node without an address': {
      cluster: `{ ${segments}, ${lab}, ${l2}, nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: {} } }`,
      lacks: ['addresses of nodes'],
    },
    'no nodes': { cluster: `{ ${segments}, ${lab}, ${l2} }`, lacks: ['addresses of nodes'] },
    'no segment': { cluster: `{ pools: { lab: { addresses: ['192.168.7.60/32'] } }, ${l2} }`, lacks: [] },
  },
}
