import type { RuleCases } from './rule-cases.ts'

const pools =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32', '2001:db8::60/128'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

/** Two Services in YAML that are Local and have one sharing key, for the same pods. */
const local = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: [192.168.1.60/32] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: lan, namespace: metallb-system }
---
apiVersion: v1
kind: Service
metadata: { name: tcp, namespace: dns, annotations: { metallb.io/allow-shared-ip: dns } }
spec: { type: LoadBalancer, loadBalancerIP: 192.168.1.60, externalTrafficPolicy: Local, selector: { app: web }, ports: [{ port: 53 }] }
---
apiVersion: v1
kind: Service
metadata: { name: udp, namespace: dns, annotations: { metallb.io/allow-shared-ip: dns } }
spec:
  type: LoadBalancer
  loadBalancerIP: 192.168.1.60
  externalTrafficPolicy: Local
  selector: { app: web }
  ports: [{ port: 53, protocol: UDP }]
`

export const cases: RuleCases = {
  accepts: {
    'two ways to the same pods, both local': `{
      ${pools},
      services: {
        'pihole/dns-tcp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: [53], externalTrafficPolicy: 'Local' },
        'pihole/dns-udp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/udp'], externalTrafficPolicy: 'Local' },
      },
    }`,
    'the pods of one Deployment, both local': local,
    'one key, other ports': `{
      ${pools},
      services: {
        'dns/udp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/udp'] },
        'dns/tcp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/tcp'] },
      },
    }`,
    'a key in the annotation of releases before v0.14.9': `{
      release: 'v0.13.12',
      backend: 'native',
      ${pools},
      services: {
        'dns/udp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/udp'] },
        'dns/tcp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/tcp'] },
      },
    }`,
    'one with a request behind one that MetalLB leaves alone': {
      cluster: `{
        ${pools},
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60', loadBalancerClass: 'example.org/cloud' }, // ^ other-load-balancer-class
          'nginx/nginx': { loadBalancerIPs: '192.168.1.60' },
        },
      }`,
      finds: [
        { rule: 'other-load-balancer-class', underlined: "'example.org/cloud'", message: /loadBalancerIPs/, help: /./ },
      ],
    },
    'an address that another gets only where it comes first': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/31'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'nginx/nginx': {},
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, // ^ pinned-address-can-be-taken
        },
      }`,
      finds: [
        { rule: 'pinned-address-can-be-taken', underlined: "'192.168.1.60'", message: /nginx\/nginx/, help: /./ },
      ],
    },
    'one address for one that asks for it and one that does not: the latter has none': {
      cluster: `{
        ${pools},
        services: {
          'nginx/nginx': {}, // ^ service-gets-no-address
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, // ^ pinned-address-can-be-taken
        },
      }`,
      finds: [
        { rule: 'service-gets-no-address', underlined: "'nginx/nginx'", message: /stays pending: no pool/, help: /./ },
        { rule: 'pinned-address-can-be-taken', underlined: "'192.168.1.60'", message: /nginx\/nginx/, help: /./ },
      ],
    },
    'a configuration that MetalLB rejects says nothing of Services': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.75-192.168.1.60'] } }, // ^ invalid-address-range
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'traefik/traefik': { ports: [80] },
          'nginx/nginx': { sharingKey: 'web', ports: [80] },
        },
      }`,
      finds: [
        {
          rule: 'invalid-address-range',
          underlined: "'192.168.1.75-192.168.1.60'",
          message: /./,
          help: /./,
        },
      ],
    },
  },
  rejects: {
    'two that ask for one address, behind one that asks for none': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: {
          'gitea/ssh': {},
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' }, // ^ pinned-address-can-be-taken
          'nginx/nginx': { loadBalancerIPs: '192.168.1.60' }, // ^ sharing-will-fail
        },
      }`,
      finds: [
        { rule: 'pinned-address-can-be-taken', underlined: "'192.168.1.60'", message: /gitea\/ssh/, help: /./ },
        { underlined: "'192.168.1.60'", message: /cannot share it with traefik\/traefik/, help: /./ },
      ],
    },
    'no key': {
      cluster: `{
        ${pools},
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60', ports: [80, 443] },
          'nginx/nginx': { loadBalancerIPs: '192.168.1.60', ports: [8080] }, // ^ sharing-will-fail
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message:
            'Service nginx/nginx asks for 192.168.1.60 and cannot share it with traefik/traefik: neither has a sharing key; it stays pending',
          help: 'give both the same sharingKey, or ask for another address',
          related: ["'traefik/traefik'  traefik/traefik has it"],
        },
      ],
    },
    'one port twice': {
      cluster: `{
        ${pools},
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60', sharingKey: 'web', ports: [80, 443] },
          'nginx/nginx': { loadBalancerIPs: '192.168.1.60', sharingKey: 'web', ports: [443] }, // ^ sharing-will-fail
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message: /cannot share it with traefik\/traefik: both have 443\/tcp;/,
          help: 'two Services on one address need different ports',
        },
      ],
    },
    'an IPv6 address that is written in two ways': {
      cluster: `{
        kubernetes: { serviceCIDR: 'fd43::/112' },
        ${pools},
        services: {
          'traefik/traefik': { loadBalancerIPs: '2001:db8::60', ports: [80] },
          'nginx/nginx': { loadBalancerIPs: '2001:DB8:0::60', ports: [81] }, // ^ sharing-will-fail
        },
      }`,
      finds: [
        {
          underlined: "'2001:DB8:0::60'",
          message: /asks for 2001:DB8:0::60 and cannot share it with traefik\/traefik/,
          help: /^give both/,
        },
      ],
    },
    'one port twice, beside one with other ports': {
      cluster: `{
        ${pools},
        services: {
          'dns/udp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'edge', ports: ['53/udp'] },
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60', sharingKey: 'edge', ports: [443] },
          'nginx/nginx': { loadBalancerIPs: '192.168.1.60', sharingKey: 'edge', ports: ['443/tcp'] }, // ^ sharing-will-fail
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message: /cannot share it with traefik\/traefik/,
          help: /different ports$/,
          related: ["'traefik/traefik'  traefik/traefik has it"],
        },
      ],
    },
    'one key, and the pods of one Service only': {
      cluster: `{
        ${pools},
        services: {
          'gitea/web': { loadBalancerIPs: '192.168.1.60', sharingKey: 'gitea', ports: [443], externalTrafficPolicy: 'Local' },
          'gitea/ssh': { loadBalancerIPs: '192.168.1.60', sharingKey: 'gitea', ports: [22] }, // ^ sharing-will-fail
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message: /cannot share it with gitea\/web: only gitea\/web has externalTrafficPolicy Local;/,
          help: /externalTrafficPolicy Cluster/,
        },
      ],
    },
    'one of two families': {
      cluster: `{
        ${pools},
        services: {
          'dns/six': { loadBalancerIPs: '2001:db8::60' },
          'k3s-dns/k3s-dns': {
            ipFamilyPolicy: 'RequireDualStack',
            loadBalancerIPs: [
              '192.168.1.60',
              '2001:db8::60', // ^ sharing-will-fail
            ],
          },
        },
      }`,
      finds: [
        { underlined: "'2001:db8::60'", message: /asks for 2001:db8::60 and cannot share it with dns\/six/, help: /./ },
      ],
    },
    'other keys': {
      cluster: `{
        ${pools},
        services: {
          'gitea/web': { loadBalancerIPs: '192.168.1.60', sharingKey: 'gitea', ports: [443] },
          'gitea/ssh': { loadBalancerIPs: '192.168.1.60', sharingKey: 'ssh', ports: [22] }, // ^ sharing-will-fail
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message: /with gitea\/web: its sharing key is "ssh", that of gitea\/web is "gitea";/,
          help: /^give both the same sharingKey/,
        },
      ],
    },
    'a key of one only': {
      cluster: `{
        ${pools},
        services: {
          'gitea/web': { loadBalancerIPs: '192.168.1.60', ports: [443] },
          'gitea/ssh': { loadBalancerIPs: '192.168.1.60', sharingKey: 'ssh', ports: [22] }, // ^ sharing-will-fail
        },
      }`,
      finds: [{ underlined: "'192.168.1.60'", message: /gitea\/web has no sharing key, and it has "ssh";/, help: /./ }],
    },
    'both local, for the pods of each': {
      cluster: `{
        nodes: { nuc1: {}, nuc2: {}, nuc3: {} },
        ${pools},
        services: {
          'gitea/web': { loadBalancerIPs: '192.168.1.60', sharingKey: 'gitea', ports: [443], externalTrafficPolicy: 'Local', endpoints: ['nuc1', 'nuc2'] },
          'gitea/ssh': { loadBalancerIPs: '192.168.1.60', sharingKey: 'gitea', ports: [22], externalTrafficPolicy: 'Local', endpoints: ['nuc2', 'nuc3'] }, // ^ sharing-will-fail
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message: /both have externalTrafficPolicy Local, and they are for different pods;/,
          help: 'give both externalTrafficPolicy Cluster, or ask for another address',
        },
      ],
    },
  },
}
