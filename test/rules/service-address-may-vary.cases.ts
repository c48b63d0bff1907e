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
    'all of one pool is decided by the order': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75', '2001:db8::60/124'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: { 'traefik/traefik': {}, 'nginx/nginx': {}, 'gitea/ssh': { ipFamilyPolicy: 'RequireDualStack' } },
    }`,
    'pools of different families': `{
      kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
      pools: { four: { addresses: ['192.168.1.60/32'] }, six: { addresses: ['2001:db8::60/128'] } },
      l2Advertisements: { lan: { ipAddressPools: ['four', 'six'] } },
      services: { 'traefik/traefik': {}, 'k3s-dns/k3s-dns': { loadBalancerIPs: '2001:db8::60' } },
    }`,
    'a configuration that MetalLB rejects says nothing of Services': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.75-192.168.1.60'] } }, // ^ invalid-address-range
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'traefik/traefik': {} },
      }`,
      finds: [{ rule: 'invalid-address-range', underlined: "'192.168.1.75-192.168.1.60'", message: /./, help: /./ }],
    },
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
    'one that asks for an address which another may have is told by what can take it': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: {
          'nginx/nginx': {}, // ^ service-address-may-vary
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, // ^ pinned-address-can-be-taken
        },
      }`,
      finds: [
        { underlined: "'nginx/nginx'", message: /./, help: /./ },
        { rule: 'pinned-address-can-be-taken', underlined: "'192.168.1.60'", message: /nginx/, help: /./ },
      ],
    },
    'a pool that is asked for, after one that may have an address of it': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/31'] }, lab: { addresses: ['192.168.1.70/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: {
          'nginx/nginx': {}, // ^ service-address-may-vary
          'traefik/traefik': { pool: 'edge-pool' }, // ^ service-address-may-vary
        },
      }`,
      finds: [
        { underlined: "'nginx/nginx'", message: /in no order$/, help: /autoAssign: false$/ },
        {
          underlined: "'traefik/traefik'",
          message:
            /gets 192\.168\.1\.6[01] of "edge-pool" or 192\.168\.1\.6[01] of "edge-pool": it hangs on what a Service before it gets/,
          help: "ask for an address: loadBalancerIPs: '…'",
        },
      ],
    },
    'an address or none': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.70/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: {
          'nginx/nginx': {}, // ^ service-address-may-vary
          'traefik/traefik': { pool: 'edge-pool' }, // ^ service-address-may-vary
        },
      }`,
      finds: [
        { underlined: "'nginx/nginx'", message: /in no order$/, help: /./ },
        { underlined: "'traefik/traefik'", message: /(or none|gets none or)/, help: /^ask for an address/ },
      ],
    },
    'more pools than anybody reads': {
      cluster: `{
        pools: { ${Array.from({ length: 6 }, (_, index) => `rack${index}: { avoidBuggyIPs: true, addresses: ['10.0.${index}.0/24'] }`).join(', ')} },
        l2Advertisements: { lan: { ipAddressPoolSelectors: [{}] } },
        services: { 'traefik/traefik': {} }, // ^ service-address-may-vary
      }`,
      finds: [{ underlined: "'traefik/traefik'", message: /of "rack\d" or one of 2 more: MetalLB/, help: /./ }],
    },
  },
}
