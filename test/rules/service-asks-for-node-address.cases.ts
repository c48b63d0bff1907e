import type { RuleCases } from './rule-cases.ts'

const lan = "pools: { lan: { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'an address of a pool': `{
      nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: {} }, ${lan},
      services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' } },
    }`,
  },
  rejects: {
    "a node's, which no pool has": {
      cluster: `{
        nodes: { nuc1: { ip: '192.168.1.11' } }, ${lan},
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.11' }, // ^ service-asks-for-node-address
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.11'",
          message: 'Service traefik/traefik asks for 192.168.1.11, the address of node nuc1',
          help: 'ask for an address of a pool',
          related: ["'192.168.1.11'  192.168.1.11 of node nuc1"],
        },
      ],
    },
    "the API server's, which a pool has": {
      cluster: `{
        kubernetes: { apiServer: '192.168.1.60' },
        pools: { lan: { addresses: ['192.168.1.60/32'] } }, // ^ pool-holds-control-plane-address
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, // ^ service-asks-for-node-address
        },
      }`,
      finds: [
        { rule: 'pool-holds-control-plane-address', underlined: "'192.168.1.60/32'", message: /./, help: /./ },
        { underlined: "'192.168.1.60'", message: /the address of the API server$/, help: /./ },
      ],
    },
  },
  notJudged: {
    'no nodes': {
      cluster: `{ ${lan}, services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' } } }`,
      lacks: ['nodes'],
    },
    'Services that ask for nothing': { cluster: `{ ${lan}, services: { 'traefik/traefik': {} } }`, lacks: [] },
  },
}
