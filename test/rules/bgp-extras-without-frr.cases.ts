import type { RuleCases } from './rule-cases.ts'
import { release } from './service-yaml.ts'

const extras = (mark = '', namespace = 'metallb-system') => `apiVersion: v1
kind: ConfigMap
metadata: { name: bgpextras, namespace: ${namespace} }
data:
  extras: |${mark}
    router bgp 65010
      bgp bestpath as-path multipath-relax
---
`
const mark = ' # ^ bgp-extras-without-frr'

const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge, namespace: metallb-system }
spec: { addresses: [192.168.1.96/28] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: edge, namespace: metallb-system }
`
const native = (version: string) =>
  release(version).replace(/ \} \}\n---/u, ' }, values: { speaker: { frr: { enabled: false } } } }\n---')

export const cases: RuleCases = {
  accepts: {
    'the backend frr': `${release('0.15.3')}${extras()}${pool}`,
    'a release that reads none': `${native('0.13.9')}${extras()}${pool}`,
    'another namespace': `${release('0.16.1')}${extras('', 'apps')}${pool}`,
    'nothing in it': `${release('0.16.1')}${extras().replace(/extras: [^-]*/u, "extras: ''\n")}${pool}`,
    'another key': `${release('0.16.1')}${extras().replace('extras: |', 'frr.conf: |')}${pool}`,
    'another ConfigMap': `${release('0.16.1')}${extras().replace('name: bgpextras', 'name: extras')}${pool}`,
  },
  rejects: {
    'frr-k8s, which v0.16 starts with': {
      cluster: `${release('0.16.1')}${extras(mark)}${pool}`,
      finds: [
        {
          underlined: 'extras',
          message:
            'the speakers of frr-k8s take no configuration while the ConfigMap metallb-system/bgpextras has extras: they are for the backend frr',
          help: 'write them as spec.raw.rawConfig of an FRRConfiguration, and delete it',
        },
      ],
    },
    native: {
      cluster: `${native('0.14.9')}${extras(mark)}${pool}`,
      finds: [
        { underlined: 'extras', message: /^the speakers of native take/u, help: 'delete it, or take the backend frr' },
      ],
    },
    'where nothing tells the backend': {
      cluster: `${extras(mark)}${pool}`,
      finds: [
        {
          underlined: 'extras',
          message: /^the speakers of frr-k8s take/u,
          help: /FRRConfiguration/u,
          severity: 'warning',
        },
      ],
    },
  },
}
