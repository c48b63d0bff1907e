import type { RuleCases } from './rule-cases.ts'
import { release, service } from './service-yaml.ts'

const byAnnotation = (prefix: string, value = '192.168.1.60') => `    ${prefix}/loadBalancerIPs: ${value}\n`
const bySpec = (mark = '') => `  type: LoadBalancer\n  loadBalancerIP: 192.168.1.60${mark}\n`

export const cases: RuleCases = {
  accepts: {
    'the annotation alone': service(byAnnotation('metallb.io')),
    'the field alone': service('', bySpec()),
    'an annotation that a replacement fills later': service(byAnnotation('metallb.io', "''"), bySpec()),
    'an annotation that the release does not read': {
      cluster: `${release('0.14.8')}${service(byAnnotation('metallb.io').replace('\n', ' # ^ annotation-not-read\n'), bySpec())}`,
      finds: [{ rule: 'annotation-not-read', underlined: 'metallb.io/loadBalancerIPs', message: /./u, help: /./u }],
    },
    'a Service without a load balancer': service(
      byAnnotation('metallb.io'),
      '  type: ClusterIP\n  loadBalancerIP: 192.168.1.60\n',
    ),
  },
  rejects: {
    'the same address both ways': {
      cluster: service(byAnnotation('metallb.io'), bySpec(' # ^ address-asked-twice')),
      finds: [
        {
          underlined: '192.168.1.60',
          message:
            'Service ingress/traefik asks for 192.168.1.60 and, by "metallb.io/loadBalancerIPs", for 192.168.1.60: MetalLB takes only one of the two ways, and it stays pending',
          help: 'delete loadBalancerIP',
          related: ['192.168.1.60  the other way'],
        },
      ],
    },
    'the old prefix': {
      cluster: service(byAnnotation('metallb.universe.tf', '192.168.1.61'), bySpec(' # ^ address-asked-twice')),
      finds: [{ underlined: '192.168.1.60', message: /metallb\.universe\.tf.*192\.168\.1\.61/u, help: /./u }],
    },
  },
}
