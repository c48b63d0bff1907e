import type { RuleCases } from './rule-cases.ts'
import { release, service } from './service-yaml.ts'

export const cases: RuleCases = {
  accepts: {
    'every name that MetalLB knows, under either prefix': service(
      `    metallb.io/address-pool: edge
    metallb.io/allow-shared-ip: key
    metallb.io/ip-allocated-from-pool: edge
    metallb.io/loadBalancerIPs: 192.168.1.60
    metallb.universe.tf/loadBalancerIPs: 192.168.1.60
`,
    ),
    'what is somebody else’s': service(
      `    external-dns.alpha.kubernetes.io/hostname: traefik.example
    kube-vip.io/loadbalancerIPs: 192.168.1.60
    metallb.io/managed-by: platform
`,
    ),
  },
  rejects: {
    'another spelling of the name': {
      cluster: service(
        `    metallb.io/addressPool: edge # ^ misspelt-annotation
    metallb.universe.tf/allow-shared: key # ^ misspelt-annotation
    metallb.io/load-balancer-ips: 192.168.1.60 # ^ misspelt-annotation
    metallb.universe.tf/loadBalancerIP: 192.168.1.60 # ^ misspelt-annotation
`,
      ),
      finds: [
        {
          underlined: 'metallb.io/addressPool',
          message: 'MetalLB reads no annotation "metallb.io/addressPool" of Service ingress/traefik',
          help: 'did you mean "metallb.io/address-pool"?',
        },
        {
          underlined: 'metallb.universe.tf/allow-shared',
          message: /./u,
          help: /"metallb\.universe\.tf\/allow-shared-ip"/u,
        },
        { underlined: 'metallb.io/load-balancer-ips', message: /./u, help: /"metallb\.io\/loadBalancerIPs"/u },
        { underlined: 'metallb.universe.tf/loadBalancerIP', message: /./u, help: /tf\/loadBalancerIPs"/u },
      ],
    },
    'another spelling of the prefix, as the release reads it': {
      cluster: `${release('0.14.8')}${service('    metallb.universe.ft/address-pool: edge # ^ misspelt-annotation\n')}`,
      finds: [
        {
          underlined: 'metallb.universe.ft/address-pool',
          message: /^MetalLB reads no annotation "metallb\.universe\.ft\/address-pool"/u,
          help: 'did you mean "metallb.universe.tf/address-pool"?',
        },
      ],
    },
  },
}
