import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'v0.15.0 refuses it itself, and every other release takes it': {
      cluster: `{
        release: 'v0.15.0',
        nodes: { nuc2: { ip: '192.168.1.64' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } }, // ^ pool-contains-node-address
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        { rule: 'pool-contains-node-address', underlined: "'192.168.1.60-192.168.1.75'", message: /./, help: /./ },
      ],
    },
    'nodes beside the pool': `{
      nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: ['192.168.1.76', '2001:db8::76'] }, nuc3: {} },
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    }`,
  },
  rejects: {
    'a node inside a range': {
      cluster: `{
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.168.1.64' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } }, // ^ pool-holds-node-address
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60-192.168.1.75'",
          message: '192.168.1.60-192.168.1.75 of pool "edge-pool" holds the address of node nuc2 (192.168.1.64)',
          help: 'leave the nodes out of the pool',
          related: ["'192.168.1.64'  node nuc2 (192.168.1.64): 192.168.1.64 in both"],
        },
      ],
    },
    'the second address of a node, in a routed pool': {
      cluster: `{
        nodes: {
          nuc1: { ip: ['192.168.1.11', '2001:db8::b'] },
        },
        pools: { 'edge-pool': { addresses: ['2001:db8::/64'], segment: 'routed' } }, // ^ pool-holds-node-address
        bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '2001:db8:60::1' } }, bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: "'2001:db8::/64'",
          message: /node nuc1 \(2001:db8::b\)$/,
          help: /^leave the nodes out/,
          related: ["'2001:db8::b'  node nuc1 (2001:db8::b): 2001:db8::b in both"],
        },
      ],
    },
  },
  notJudged: {
    'no nodes': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: ['addresses of nodes'],
    },
    'nodes without an address': {
      cluster: `{ nodes: { nuc1: {} }, pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: ['addresses of nodes'],
    },
    'no pool that could hold one': { cluster: `{ nodes: { nuc1: {} } }`, lacks: [] },
    'nodes with addresses': {
      cluster: `{ nodes: { nuc1: { ip: '192.168.1.11' } }, pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: [],
    },
  },
}
