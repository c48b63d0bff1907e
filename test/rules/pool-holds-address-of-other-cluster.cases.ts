import type { RuleCases } from './rule-cases.ts'

const lan = (addresses: string, more = ''): string => `{
  segments: { lan: { subnet: ['192.168.1.0/24', '2001:db8::/64'] } },
  pools: { 'edge-pool': { addresses: [${addresses}] } },
  l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
  ${more}
}`

export const cases: RuleCases = {
  accepts: {
    'neighbours, of both families': {
      cluster: lan("'192.168.1.60-192.168.1.69', '2001:db8::60/128'"),
      others: {
        lab: lan(
          "'192.168.1.80/32'",
          "nodes: { lab1: { ip: ['192.168.1.70', '2001:db8::61'] }, lab2: { ip: '192.168.1.59' } }",
        ),
      },
    },
    'an address that is not on the segment': {
      cluster: `{
        segments: { office: { subnet: '192.168.1.0/24' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      others: { lab: lan("'192.168.1.80/32'", "nodes: { lab1: { ip: '192.168.1.60' } }") },
    },
    "a node of one's own, which is said of it already": {
      cluster: `{
        segments: { lan: { subnet: ['192.168.1.0/24', '2001:db8::/64'] } },
        nodes: { nuc1: { ip: '192.168.1.60' } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, // ^ pool-holds-node-address
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      others: { lab: lan("'192.168.1.80/32'") },
      finds: [{ rule: 'pool-holds-node-address', underlined: "'192.168.1.60/32'", message: /./, help: /./ }],
    },
  },
  rejects: {
    'a node, behind one of its own, and an API server': {
      cluster: `{
        segments: { lan: { subnet: ['192.168.1.0/24', '2001:db8::/64'] } },
        nodes: { nuc1: { ip: '192.168.1.60' } },
        pools: {
          'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] }, // ^ pool-holds-address-of-other-cluster, pool-holds-node-address
          six: { addresses: ['2001:db8::60/128'] }, // ^ pool-holds-address-of-other-cluster
        },
        l2Advertisements: { all: { ipAddressPoolSelectors: [{}] } },
      }`,
      others: {
        lab: lan("'192.168.1.80/32'", "nodes: { lab1: { ip: '192.168.1.70' }, lab2: { ip: '192.168.1.71' } }"),
        workbench: lan("'192.168.1.81/32'", "kubernetes: { apiServer: '2001:db8::60' }"),
      },
      finds: [
        {
          underlined: "'192.168.1.60-192.168.1.75'",
          message:
            '192.168.1.60-192.168.1.75 of pool "edge-pool" holds 192.168.1.70, the address of node lab1 of cluster lab',
          help: 'both are on segment "lan": leave the address out of the pool',
          related: ["'192.168.1.70'  192.168.1.70 of node lab1 of cluster lab"],
        },
        { rule: 'pool-holds-node-address', underlined: "'192.168.1.60-192.168.1.75'", message: /./, help: /./ },
        { underlined: "'2001:db8::60/128'", message: /of the API server of cluster workbench$/, help: /^both/ },
      ],
    },
  },
  notJudged: {
    'a pool of which no segment is known': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: ['the segment of pool "edge-pool"'],
    },
    'a pool on a segment': { cluster: lan("'192.168.1.60/32'"), lacks: [] },
  },
}
