import type { RuleCases } from './rule-cases.ts'

const pools =
  "pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'no class': `{ ${pools}, services: { 'nginx/nginx': { pool: 'lan' }, 'traefik/traefik': { pool: 'lan', loadBalancerClass: '' } } }`,
    'a class that MetalLB is started with, as its name says': `{ ${pools}, services: { 'nginx/nginx': { pool: 'lan', loadBalancerClass: 'metallb.io/metallb-class' } } }`,
    'it asks MetalLB for nothing': `{ ${pools}, services: { 'nginx/nginx': { loadBalancerClass: 'io.cilium/l2-announcer' } } }`,
    'no Services': `{ ${pools} }`,
  },
  rejects: {
    'it asks for a pool': {
      cluster: `{
        ${pools},
        services: {
          'nginx/nginx': { pool: 'lan', loadBalancerClass: 'io.cilium/l2-announcer' }, // ^ other-load-balancer-class
        },
      }`,
      finds: [
        {
          underlined: "'io.cilium/l2-announcer'",
          message:
            'Service nginx/nginx has pool for MetalLB, and class "io.cilium/l2-announcer", with which MetalLB leaves it alone',
          help: 'delete loadBalancerClass to have MetalLB serve it, or pool',
        },
      ],
    },
    'it asks for an address to share': {
      cluster: `{
        ${pools},
        services: {
          'nginx/nginx': { loadBalancerIPs: '192.168.1.61', sharingKey: 'web', loadBalancerClass: 'kube-vip.io/kube-vip-class' }, // ^ other-load-balancer-class
        },
      }`,
      finds: [
        { underlined: "'kube-vip.io/kube-vip-class'", message: /has loadBalancerIPs and sharingKey for/, help: /./ },
      ],
    },
  },
}
