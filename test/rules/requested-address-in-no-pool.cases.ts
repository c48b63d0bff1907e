import type { RuleCases } from './rule-cases.ts'
import { legacyPool, release, service } from './service-yaml.ts'

export const cases: RuleCases = {
  accepts: {
    'an AddressPool, while MetalLB reads it': `${release('0.13.12')}${legacyPool}${service('    metallb.universe.tf/loadBalancerIPs: 192.168.1.64\n')}`,
    'the first and the last address of a pool': `{
      kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75', '2001:db8::/120'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: {
        'traefik/traefik': { loadBalancerIPs: ['192.168.1.60', '2001:db8::ff'], pool: 'edge-pool', ipFamilyPolicy: 'RequireDualStack' },
        'gitea/ssh': { loadBalancerIPs: '192.168.1.75' },
      },
    }`,
    'a pool that does not exist is told once': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60', pool: 'egde-pool' } }, // ^ unknown-pool
      }`,
      finds: [
        {
          rule: 'unknown-pool',
          underlined: "'egde-pool'",
          message: /asks for a pool "egde-pool"/,
          help: 'did you mean "edge-pool"?',
        },
      ],
    },
  },
  rejects: {
    'an AddressPool, which MetalLB reads no longer': {
      cluster: `${release('0.14.8')}${legacyPool}${service('    metallb.universe.tf/loadBalancerIPs: 192.168.1.64 # ^ requested-address-in-no-pool\n')}`,
      finds: [{ underlined: '192.168.1.64', message: /which no pool holds/, help: /lan/, severity: 'warning' }],
    },
    'an address beside the pools': {
      cluster: `{
        pools: {
          'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] },
          lab: { addresses: ['192.168.1.80/32', '192.168.1.82/32'] },
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.76' } }, // ^ requested-address-in-no-pool
      }`,
      finds: [
        {
          underlined: "'192.168.1.76'",
          message: 'Service traefik/traefik asks for 192.168.1.76, which no pool holds; it stays pending',
          help: 'take an address of "edge-pool" (192.168.1.60-192.168.1.75) or "lab" (192.168.1.80/32, 192.168.1.82/32)',
        },
      ],
    },
    'an address of another pool than the one asked for': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60', pool: 'lab' }, // ^ requested-address-in-no-pool
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message: 'Service traefik/traefik asks for pool "lab" and for 192.168.1.60, which is in pool "edge-pool"',
          help: `write pool: 'edge-pool', or an address of "lab"`,
        },
      ],
    },
    'one of two families': {
      cluster: `{
        kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32', '2001:db8::61/128'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'traefik/traefik': {
            ipFamilyPolicy: 'RequireDualStack',
            loadBalancerIPs: [
              '192.168.1.60',
              '2001:db8::60', // ^ requested-address-in-no-pool
            ],
          },
        },
      }`,
      finds: [
        { underlined: "'2001:db8::60'", message: /which no pool holds/, help: /^take an address of "edge-pool"/ },
      ],
    },
    'no pool at all': {
      cluster: `{
        communities: { 'no-export': '65535:65281' },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' } }, // ^ requested-address-in-no-pool
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message: /which no pool holds/,
          help: 'take an address of a pool; there is none yet',
        },
      ],
    },
  },
  notJudged: {
    'no Services': { cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`, lacks: ['Services'] },
    'no Service that counts on an address': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, services: {} }`,
      lacks: [],
    },
  },
}
