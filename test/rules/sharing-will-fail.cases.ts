import type { RuleCases } from './rule-cases.ts'

const pools =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32', '2001:db8::60/128'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'one key, other ports': `{
      ${pools},
      services: {
        'dns/udp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/udp'] },
        'dns/tcp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/tcp'] },
      },
    }`,
  },
  rejects: {
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
          underlined: "'nginx/nginx'",
          message:
            'Service nginx/nginx asks for 192.168.1.60 and cannot share it with traefik/traefik; it stays pending',
          help: 'give both the same sharingKey, and externalTrafficPolicy Cluster, or ask for another address',
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
          underlined: "'nginx/nginx'",
          message: /cannot share it with traefik\/traefik/,
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
          underlined: "'nginx/nginx'",
          message: /asks for 2001:DB8:0::60 and cannot share it with traefik\/traefik/,
          help: /^give both/,
        },
      ],
    },
  },
}
