import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'every Service asks for its own': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.61'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, 'nginx/nginx': { loadBalancerIPs: '192.168.1.61' } },
    }`,
    'a pool of its own': `{
      pools: { traefik: { addresses: ['192.168.1.60/32'], autoAssign: false }, lab: { addresses: ['192.168.1.64/28'] } },
      l2Advertisements: { lan: { ipAddressPools: ['traefik', 'lab'] } },
      services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, 'nginx/nginx': {} },
    }`,
    'an address that the others do not come to': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.62' }, 'nginx/nginx': {}, 'gitea/ssh': {} },
    }`,
    'another that would share it': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: {
        'dns/udp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/udp'] },
        'dns/tcp': { sharingKey: 'dns', ports: ['53/tcp'] },
      },
    }`,
    'another load balancer’s Service': `{
      pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      services: {
        'traefik/traefik': { loadBalancerIPs: '192.168.1.60' },
        'nginx/nginx': { loadBalancerClass: 'example.org/cloud' },
      },
    }`,
    'one that stays pending in every order is told once': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'nginx/nginx': { loadBalancerIPs: '192.168.1.61' },
          'traefik/traefik': { loadBalancerIPs: '192.168.1.61' }, // ^ sharing-will-fail
          'gitea/ssh': {},
        },
      }`,
      finds: [{ rule: 'sharing-will-fail', underlined: "'192.168.1.61'", message: /nginx/, help: /./ }],
    },
    'a configuration that MetalLB rejects says nothing of Services': {
      cluster: `{
        pools: {
          'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] },
          lab: { addresses: ['192.168.1.75/32'] }, // ^ overlapping-addresses
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, 'nginx/nginx': {} },
      }`,
      finds: [{ rule: 'overlapping-addresses', underlined: "'192.168.1.75/32'", message: /./, help: /./ }],
    },
  },
  rejects: {
    'the first address, which another can get first': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, // ^ pinned-address-can-be-taken
          'nginx/nginx': {},
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message:
            'Service traefik/traefik asks for 192.168.1.60, which nginx/nginx can get first: then it stays pending',
          help: "give the others an address too (loadBalancerIPs: '…'), or keep this one in a pool of its own with autoAssign: false",
          related: ["'nginx/nginx'  nginx/nginx asks for no address"],
        },
      ],
    },
    'the same where the other is written first': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'nginx/nginx': {},
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, // ^ pinned-address-can-be-taken
        },
      }`,
      finds: [{ underlined: "'192.168.1.60'", message: /which nginx\/nginx can get first/, help: /./ }],
    },
    'the same in YAML': {
      cluster: `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge-pool, namespace: metallb-system }
spec: { addresses: [192.168.1.60-192.168.1.75] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: lan, namespace: metallb-system }
spec: { ipAddressPools: [edge-pool] }
---
apiVersion: v1
kind: Service
metadata: { name: nginx, namespace: nginx }
spec: { type: LoadBalancer, ports: [{ port: 443 }] }
---
apiVersion: v1
kind: Service
metadata:
  name: traefik
  namespace: traefik
  annotations:
    metallb.io/loadBalancerIPs: 192.168.1.60 # ^ pinned-address-can-be-taken
spec: { type: LoadBalancer, ports: [{ port: 443 }] }
`,
      finds: [{ underlined: '192.168.1.60', message: /which nginx\/nginx can get first/, help: /./ }],
    },
    'an IPv6 address, however it is written': {
      cluster: `{
        kubernetes: { serviceCIDR: 'fd43::/112' },
        pools: { 'edge-pool': { addresses: ['2001:db8::60-2001:db8::6f'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'traefik/traefik': { loadBalancerIPs: '2001:DB8::0060' }, // ^ pinned-address-can-be-taken
          'nginx/nginx': {},
        },
      }`,
      finds: [
        {
          underlined: "'2001:DB8::0060'",
          message: /asks for 2001:DB8::0060, which nginx\/nginx can get first/,
          help: /autoAssign: false$/,
        },
      ],
    },
    'an address that the second of two others comes to': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.61' }, // ^ pinned-address-can-be-taken
          'nginx/nginx': {},
          'gitea/ssh': {},
        },
      }`,
      finds: [{ underlined: "'192.168.1.61'", message: /which gitea\/ssh can get first/, help: /./ }],
    },
    'the annotation of releases before v0.14.9': {
      cluster: `{
        release: 'v0.13.12',
        backend: 'native',
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, // ^ pinned-address-can-be-taken
          'nginx/nginx': { pool: 'edge-pool' },
        },
      }`,
      finds: [{ underlined: "'192.168.1.60'", message: /nginx\/nginx can get first/, help: /./ }],
    },
  },
}
