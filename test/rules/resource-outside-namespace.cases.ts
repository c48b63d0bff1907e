import type { RuleCases } from './rule-cases.ts'
import { release } from './service-yaml.ts'

const pool = (name: string, namespace: string, mark = '') => `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: ${name}${namespace && `\n  namespace: ${namespace}${mark}`}
spec: { addresses: ['2001:db8:${name.length}::/120'] }
---
`

const everyPool = (namespace: string) => `apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: every-pool, namespace: ${namespace} }
spec: { ipAddressPoolSelectors: [{}] }
---
`

const controller = `apiVersion: apps/v1
kind: Deployment
metadata: { name: controller, namespace: metallb }
spec: { template: { spec: { containers: [{ image: quay.io/metallb/controller:v0.15.3 }] } } }
---
`

const frozen = release('0.15.3')

export const cases: RuleCases = {
  accepts: {
    'all in the namespace of the release': frozen + pool('lan', 'metallb-system') + everyPool('metallb-system'),
    'a namespace that is filled in when it is applied': frozen + pool('lan', '') + everyPool('metallb-system'),
    'one namespace, and nothing tells where MetalLB is': pool('lan', 'edge') + everyPool('edge'),
    'a release that installs into another namespace than its own':
      frozen.replace('spec: {', 'spec: { targetNamespace: metallb,') + pool('lan', 'metallb') + everyPool('metallb'),
  },
  rejects: {
    'a pool in the default namespace': {
      cluster: frozen + pool('lan', 'default', ' # ^ resource-outside-namespace') + everyPool('metallb-system'),
      finds: [
        {
          underlined: 'default',
          message: 'pool "lan" is in namespace "default", and MetalLB in "metallb-system": it does not look there',
          help: 'write namespace: metallb-system',
        },
      ],
    },
    'a controller as a plain manifest': {
      cluster: controller + pool('lan', 'metallb-system', ' # ^ resource-outside-namespace') + everyPool('metallb'),
      finds: [{ underlined: 'metallb-system', message: /MetalLB in "metallb"/u, help: 'write namespace: metallb' }],
    },
    'two namespaces': {
      cluster: pool('edge', 'a') + pool('lan', 'b', ' # ^ resource-outside-namespace') + everyPool('a'),
      finds: [
        { underlined: 'b', message: /^pool "lan" is in namespace "b", others are in a:/u, help: /in all of them$/u },
      ],
    },
  },
}
