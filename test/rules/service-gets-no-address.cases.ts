import type { RuleCases } from './rule-cases.ts'

const advertised = "l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

/** A pool that MetalLB prefers, with one address, and a wide one. */
const lanAndWan = `
        namespaces: { nginx: {}, traefik: {} },
        pools: {
          lan: { addresses: ['192.168.1.60/32'], serviceAllocation: { priority: 1, namespaces: ['nginx', 'traefik'] } },
          wan: { addresses: ['192.168.2.1-192.168.2.99'] },
        },
        l2Advertisements: { lan: { ipAddressPools: ['lan', 'wan'] } }`

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
    'one address that two share': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
      ${advertised},
      services: {
        'dns/udp': { sharingKey: 'dns', ports: ['53/udp'] },
        'dns/tcp': { sharingKey: 'dns', ports: ['53/tcp'] },
      },
    }`,
    'one family of two, where two are only preferred': {
      cluster: `{
        kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
        pools: { 'edge-pool': { addresses: ['2001:db8::60/128'] } },
        ${advertised},
        services: { 'traefik/traefik': { ipFamilyPolicy: 'PreferDualStack' } }, // ^ dual-stack-service-gets-one-address
      }`,
      finds: [
        {
          rule: 'dual-stack-service-gets-one-address',
          underlined: "'PreferDualStack'",
          message: /gets 2001:db8::60 alone/,
          help: /one pool/,
        },
      ],
    },
    'IPv6 only, in a cluster whose Services’ network is not known': `{
      pools: { 'edge-pool': { addresses: ['2001:db8::60/127'] } },
      ${advertised},
      services: { 'traefik/traefik': {}, 'nginx/nginx': { pool: 'edge-pool' } },
    }`,
    'the annotations of releases before v0.14.9': `{
      release: 'v0.13.12',
      backend: 'native',
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.61'], autoAssign: false } },
      ${advertised},
      services: { 'traefik/traefik': { pool: 'edge-pool' }, 'nginx/nginx': { loadBalancerIPs: '192.168.1.61' } },
    }`,
    'an address in no pool, and a pool that does not exist, are told once': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        ${advertised},
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.80' }, // ^ requested-address-in-no-pool
          'nginx/nginx': { pool: 'egde-pool', ipFamilyPolicy: 'RequireDualStack' }, // ^ unknown-pool
        },
      }`,
      finds: [
        {
          rule: 'requested-address-in-no-pool',
          underlined: "'192.168.1.80'",
          message: /which no pool holds; it stays pending$/,
          help: /./,
        },
        {
          rule: 'unknown-pool',
          underlined: "'egde-pool'",
          message: /that does not exist; it stays pending$/,
          help: /./,
        },
      ],
    },
    'a configuration that MetalLB rejects says nothing of Services': {
      cluster: `{
        pools: {
          'edge-pool': { addresses: ['192.168.1.60/32'] },
          lab: { addresses: ['192.168.1.60/32'] }, // ^ overlapping-addresses
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: { 'traefik/traefik': {}, 'nginx/nginx': {}, 'gitea/ssh': {} },
      }`,
      finds: [{ rule: 'overlapping-addresses', underlined: "'192.168.1.60/32'", message: /./, help: /./ }],
    },
  },
  rejects: {
    'pools that give nothing by themselves': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], autoAssign: false } },
        ${advertised},
        services: { 'traefik/traefik': {} }, // ^ service-gets-no-address
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message: 'Service traefik/traefik stays pending: every pool has autoAssign: false, and it asks for none',
          help: "ask for one: pool: '…', or delete autoAssign: false",
        },
      ],
    },
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
          message: 'Service traefik/traefik stays pending: no pool that gives addresses by itself has one left for it',
          help: "widen a pool, or ask for one: pool: '…'",
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
        },
      }`,
      finds: [
        { underlined: "'gitea/ssh'", message: /kept for others$/, help: /widen serviceAllocation$/ },
        { underlined: "'nginx/nginx'", message: /gives addresses by itself/, help: /^widen a pool/ },
        { underlined: "'traefik/traefik'", message: /stays pending/, help: /./ },
      ],
    },
    'one address for one family, no pool of both, and a cluster of one family': {
      cluster: `{
        kubernetes: { serviceCIDR: '10.43.0.0/16' },
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] }, six: { addresses: ['2001:db8::/124'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'six'] } },
        services: {
          'traefik/traefik': { ipFamilyPolicy: 'RequireDualStack' }, // ^ service-gets-no-address
          'k3s-dns/k3s-dns': { loadBalancerIPs: '2001:db8::5' }, // ^ service-gets-no-address
          'gitea/ssh': { pool: 'six' }, // ^ service-gets-no-address
        },
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message:
            'Service traefik/traefik stays pending: it requires two families, and the cluster gives Services only one',
          help: 'give kubernetes.serviceCIDR a network of each family, or change ipFamilyPolicy',
        },
        { underlined: "'k3s-dns/k3s-dns'", message: /what it asks for is not of its family/, help: /PreferDualStack/ },
        { underlined: "'gitea/ssh'", message: /the pool that it asks for has no address of its family$/, help: /./ },
      ],
    },
    'one address for a Service that prefers two families': {
      cluster: `{
        kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
        pools: { 'edge-pool': { addresses: ['192.168.1.64/28', '2001:db8::/124'] } },
        ${advertised},
        services: { 'gitea/ssh': { ipFamilyPolicy: 'PreferDualStack', loadBalancerIPs: '192.168.1.64' } }, // ^ service-gets-no-address
      }`,
      finds: [
        {
          underlined: "'gitea/ssh'",
          message: /what it asks for is not of its family, or not of both$/,
          help: 'ask for one address of each family',
        },
      ],
    },
    'an address of the other family for a Service that prefers both, in a cluster of one': {
      cluster: `{
        kubernetes: { serviceCIDR: '10.43.0.0/16' },
        pools: { 'edge-pool': { addresses: ['192.168.1.64/28', '2001:db8::/124'] } },
        ${advertised},
        services: { 'gitea/ssh': { ipFamilyPolicy: 'PreferDualStack', loadBalancerIPs: '2001:db8::1' } }, // ^ service-gets-no-address
      }`,
      finds: [{ underlined: "'gitea/ssh'", message: /not of its family/, help: 'ask for an address of its family' }],
    },
    'two pools of one family each, for a Service of two': {
      cluster: `{
        kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
        pools: { four: { addresses: ['192.168.1.64/28'] }, six: { addresses: ['2001:db8::/124'] } },
        l2Advertisements: { lan: { ipAddressPools: ['four', 'six'] } },
        services: {
          'traefik/traefik': { ipFamilyPolicy: 'RequireDualStack' }, // ^ service-gets-no-address
          'nginx/nginx': { ipFamilyPolicy: 'RequireDualStack', pool: 'four' }, // ^ service-gets-no-address
          'gitea/ssh': { ipFamilyPolicy: 'PreferDualStack', loadBalancerIPs: ['192.168.1.64', '2001:db8::1'] }, // ^ service-gets-no-address
        },
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message: /requires two families, and no pool that gives addresses by itself has both$/,
          help: /./,
        },
        { underlined: "'nginx/nginx'", message: /has no address of each family left$/, help: /both families/ },
        {
          underlined: "'gitea/ssh'",
          message: /no pool gives out all that it asks for$/,
          help: /addresses of one pool/,
        },
      ],
    },
    'an address that MetalLB keeps back': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['10.4.11.0/24'], avoidBuggyIPs: true } },
        ${advertised},
        services: { 'traefik/traefik': { loadBalancerIPs: '10.4.11.255' } }, // ^ service-gets-no-address
      }`,
      finds: [{ underlined: "'traefik/traefik'", message: /gives out all/, help: /avoidBuggyIPs keeps back/ }],
    },
    'the pool that it asks for is full, or kept for others with the address in it': {
      cluster: `{
        namespaces: { dns: {}, gitea: {} },
        pools: {
          'edge-pool': { addresses: ['192.168.1.60/32'], autoAssign: false },
          dns: { addresses: ['192.168.1.53/32'], serviceAllocation: { namespaces: ['dns'] } },
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'dns'] } },
        services: {
          'traefik/traefik': { pool: 'edge-pool' },
          'nginx/nginx': { pool: 'edge-pool' }, // ^ service-gets-no-address
          'gitea/ssh': { loadBalancerIPs: '192.168.1.53' }, // ^ service-gets-no-address
        },
      }`,
      finds: [
        {
          underlined: "'nginx/nginx'",
          message: /the pool that it asks for has no address left$/,
          help: 'widen the pool',
        },
        { underlined: "'gitea/ssh'", message: /kept for others$/, help: /./ },
      ],
    },
    'no pool at all': {
      cluster: `{
        communities: { 'no-export': '65535:65281' },
        services: {
          'traefik/traefik': {}, // ^ service-gets-no-address
          'nginx/nginx': { loadBalancerClass: 'example.org/cloud' },
        },
      }`,
      finds: [{ underlined: "'traefik/traefik'", message: /there is no pool$/, help: /^add pools/ }],
    },
    'a pool that another has emptied, where that one comes first': {
      cluster: `{
        ${lanAndWan},
        services: {
          'nginx/nginx': {},
          'traefik/traefik': { pool: 'lan' }, // ^ service-gets-no-address
        },
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message:
            'Service traefik/traefik can stay pending: where others come first, the pool that it asks for has no address left',
          help: 'widen the pool',
          severity: 'warning',
        },
      ],
    },
    'the same where it is written first': {
      cluster: `{
        ${lanAndWan},
        services: {
          'traefik/traefik': { pool: 'lan' }, // ^ service-gets-no-address
          'nginx/nginx': {},
        },
      }`,
      finds: [{ underlined: "'traefik/traefik'", message: /can stay pending/, help: /./, severity: 'warning' }],
    },
    'two that no pool names, of which only one order serves both': {
      cluster: `{
        namespaces: { lab: {}, attic: {} },
        pools: {
          both: { addresses: ['192.168.1.60/32'], serviceAllocation: { priority: 1, namespaces: ['lab', 'attic'] } },
          lab: { addresses: ['192.168.1.61/32'], serviceAllocation: { priority: 2, namespaces: ['lab'] } },
        },
        l2Advertisements: { lan: { ipAddressPools: ['both', 'lab'] } },
        services: {
          'attic/attic': {}, // ^ service-gets-no-address
          'lab/lab': {},
        },
      }`,
      finds: [{ underlined: "'attic/attic'", message: /can stay pending/, help: /./, severity: 'warning' }],
    },
    'the same, written in the order that serves only one': {
      cluster: `{
        namespaces: { lab: {}, attic: {} },
        pools: {
          both: { addresses: ['192.168.1.60/32'], serviceAllocation: { priority: 1, namespaces: ['lab', 'attic'] } },
          lab: { addresses: ['192.168.1.61/32'], serviceAllocation: { priority: 2, namespaces: ['lab'] } },
        },
        l2Advertisements: { lan: { ipAddressPools: ['both', 'lab'] } },
        services: {
          'lab/lab': {},
          'attic/attic': {}, // ^ service-gets-no-address
        },
      }`,
      finds: [{ underlined: "'attic/attic'", message: /can stay pending/, help: /./, severity: 'warning' }],
    },
    'a pool in YAML that is kept for another namespace': {
      cluster: `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lab, namespace: metallb-system }
spec: { addresses: [192.168.1.60/30], serviceAllocation: { namespaces: [lab] } }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: lab, namespace: metallb-system }
spec: { ipAddressPools: [lab] }
---
apiVersion: v1
kind: Service
metadata:
  name: attic # ^ service-gets-no-address
  namespace: attic
  annotations: { metallb.io/address-pool: lab }
spec: { type: LoadBalancer, ports: [{ port: 443 }] }
`,
      finds: [{ underlined: 'attic', message: /kept for others$/, help: /serviceAllocation$/ }],
    },
  },
}
