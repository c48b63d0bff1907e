import type { RuleCases } from './rule-cases.ts'

const advertised = "l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'as many addresses as Services': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.61'] } },
      ${advertised},
      services: { 'traefik/traefik': {}, 'nginx/nginx': {} },
    }`,
    'a Service of another load balancer': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
      ${advertised},
      services: { 'traefik/traefik': {}, 'nginx/nginx': { loadBalancerClass: 'example.org/cloud' } },
    }`,
  },
  rejects: {
    'the second Service of one address': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        ${advertised},
        services: {
          'nginx/nginx': {},
          'traefik/traefik': {}, // ^ service-gets-no-address
        },
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message: 'Service traefik/traefik stays pending: no pool that gives addresses by itself has one left',
          help: 'widen a pool, or ask for one: pool: …',
        },
      ],
    },
    'a pool that is kept for others, one that gives nothing by itself, one of another family': {
      cluster: `{
        namespaces: { dns: {}, gitea: {} },
        kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
        pools: {
          dns: { addresses: ['192.168.1.53/32'], serviceAllocation: { namespaces: ['dns'] } },
          lab: { addresses: ['192.168.1.64/28'], autoAssign: false },
        },
        l2Advertisements: { lan: { ipAddressPools: ['dns', 'lab'] } },
        services: {
          'gitea/ssh': { pool: 'dns' }, // ^ service-gets-no-address
          'nginx/nginx': {}, // ^ service-gets-no-address
          'traefik/traefik': { pool: 'lab', ipFamilyPolicy: 'RequireDualStack' }, // ^ service-gets-no-address
          'lab/lab': { pool: 'lab', loadBalancerIPs: ['192.168.1.65', '192.168.1.66'] }, // ^ service-gets-no-address
        },
      }`,
      finds: [
        { underlined: "'gitea/ssh'", message: /kept for others$/, help: /widen serviceAllocation$/ },
        { underlined: "'nginx/nginx'", message: /gives addresses by itself/, help: /^widen a pool/ },
        { underlined: "'traefik/traefik'", message: /stays pending/, help: /./ },
        { underlined: "'lab/lab'", message: /two addresses/, help: /./ },
      ],
    },
  },
}
