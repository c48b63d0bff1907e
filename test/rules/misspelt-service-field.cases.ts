import type { RuleCases } from './rule-cases.ts'
import { service } from './service-yaml.ts'

export const cases: RuleCases = {
  accepts: {
    'every field for load balancers': service(
      '',
      `  type: LoadBalancer
  loadBalancerIP: 192.168.1.60
  externalTrafficPolicy: Local
  ipFamilyPolicy: SingleStack
  ipFamilies: [IPv4]
  allocateLoadBalancerNodePorts: false
  loadBalancerSourceRanges: [192.168.1.0/24]
`,
    ),
    'the fields of other Services': service('', '  type: ClusterIP\n  clusterIP: None\n  sessionAffinity: None\n'),
  },
  rejects: {
    'other capitals, and one address too many': {
      cluster: service(
        '',
        `  type: LoadBalancer
  LoadBalancerIP: 192.168.1.60 # ^ misspelt-service-field
  loadBalancerIPs: [192.168.1.60] # ^ misspelt-service-field
  externaltrafficpolicy: Local # ^ misspelt-service-field
`,
      ),
      finds: [
        {
          underlined: 'LoadBalancerIP',
          message: 'Service ingress/traefik has no field "LoadBalancerIP"',
          help: 'did you mean "loadBalancerIP"?',
        },
        { underlined: 'loadBalancerIPs', message: /"loadBalancerIPs"/u, help: /"loadBalancerIP"/u },
        { underlined: 'externaltrafficpolicy', message: /./u, help: /"externalTrafficPolicy"/u },
      ],
    },
    'a type that there is not': {
      cluster: service('', '  type: Loadbalancer # ^ misspelt-service-field\n'),
      finds: [
        {
          underlined: 'type',
          message: 'Service ingress/traefik has the type "Loadbalancer", which there is not',
          help: 'did you mean "LoadBalancer"?',
        },
      ],
    },
  },
}
