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
const valued = (values: string, version = '"${VERSION}"') =>
  release(version).replace(/ \} \}\n---/u, ` }, values: ${values} }\n---`)
const native = (version: string) => valued('{ speaker: { frr: { enabled: false } } }', version)

const assumed = (install: string) => ({
  cluster: `${install}${extras(mark)}${pool}`,
  finds: [
    {
      underlined: 'extras',
      message: /^the speakers of frr-k8s take/u,
      help: /FRRConfiguration/u,
      severity: 'warning' as const,
    },
  ],
})

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
    'native, whatever the release': {
      cluster: `${valued('{ speaker: { frr: { enabled: false } }, frrk8s: { enabled: false } }')}${extras(mark)}${pool}`,
      finds: [
        { underlined: 'extras', message: /^the speakers of native take/u, help: 'delete it, or take the backend frr' },
      ],
    },
    'the default of a release that nothing tells': assumed(release('"${VERSION}"')),
    'the default of a chart that is none of MetalLB’s': assumed(release('6.3.9')),
    'a chart without a version': assumed(release('').replace(', version: ', '')),
    'the default of a range of releases across the change': assumed(release("'>=0.15.0'")),
    'frr switched on, which a release that nothing tells may not heed': assumed(
      valued('{ speaker: { frr: { enabled: true } } }'),
    ),
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
