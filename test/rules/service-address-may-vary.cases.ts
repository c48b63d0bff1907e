import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'a priority decides': `{
      pools: {
        'edge-pool': { addresses: ['192.168.1.60/32'], serviceAllocation: { priority: 10 } },
        lab: { addresses: ['192.168.1.61/32'], serviceAllocation: { priority: 20 } },
      },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
      services: { 'traefik/traefik': {} },
    }`,
    'one pool gives addresses by itself': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'], autoAssign: false } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
      services: { 'traefik/traefik': {}, 'nginx/nginx': { pool: 'lab' } },
    }`,
  },
  rejects: {
    'two pools that fit alike': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: { 'traefik/traefik': {} }, // ^ service-address-may-vary
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message:
            'Service traefik/traefik gets 192.168.1.60 of "edge-pool" or 192.168.1.61 of "lab": MetalLB walks the pools that fit in no order',
          help: "ask for one: pool: '…' or loadBalancerIPs: '…'; or keep a pool from giving addresses by itself: autoAssign: false",
        },
      ],
    },
  },
}
