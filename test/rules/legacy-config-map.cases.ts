import type { RuleCases } from './rule-cases.ts'
import { release } from './service-yaml.ts'

const configMap = (mark = '', config = 'address-pools') => `apiVersion: v1
kind: ConfigMap
metadata: { name: config, namespace: metallb-system }
data:
  config: |${mark}
    ${config}:
    - { name: lan, protocol: layer2, addresses: [192.168.1.64/28] }
`

const pool = `---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge, namespace: metallb-system }
spec: { addresses: [192.168.1.96/28] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: edge, namespace: metallb-system }
`

export const cases: RuleCases = {
  accepts: {
    'where nothing tells which release runs': configMap(),
    'a release that reads it': `${release('0.12.1')}${configMap()}`,
    'another ConfigMap': `${configMap('', 'interfaces')}${pool}`,
  },
  rejects: {
    'a later release': {
      cluster: `${release('0.13.12')}${configMap(' # ^ legacy-config-map')}`,
      finds: [
        {
          underlined: 'config',
          message: 'MetalLB does not read the ConfigMap metallb-system/config: since v0.13 resources alone count',
          help: 'write it as IPAddressPools and advertisements, and delete it',
        },
      ],
    },
    'resources beside it': {
      cluster: `${configMap(' # ^ legacy-config-map')}${pool}`,
      finds: [{ underlined: 'config', message: /^MetalLB does not read/u, help: /./u }],
    },
  },
}
