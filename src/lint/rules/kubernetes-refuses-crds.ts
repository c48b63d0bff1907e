import { crdRefusalOf } from '../../release/refused-crds.ts'
import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'

/** Kubernetes 1.36 refuses the CRDs of MetalLB v0.15.3 and older: a bound of an ASN does not fit its format there. */
export const kubernetesRefusesCrds: Rule = {
  name: 'kubernetes-refuses-crds',
  severity: 'error',
  docs: {
    what: 'The Kubernetes version refuses the custom resource definitions of this MetalLB release.',
    why: 'From Kubernetes 1.36 on the API server checks that the bounds of a number fit its format. The CRDs of MetalLB v0.15.3 and older give AS numbers the format int32 and a bound beyond it: applying them fails, after the cluster was upgraded.',
    example: {
      refused: `
        release: 'v0.15.3',
        kubernetes: { version: 'v1.36.0' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.16.1',
        kubernetes: { version: 'v1.36.0' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Upgrade MetalLB to v0.16.0 or later before Kubernetes.',
    since: '0.1.0',
    releases: 'v0.15.3 and older',
  },
  lacks: ({ definition, release: { requested, release } }) => {
    const isTakenByAll = requested !== undefined && isAtLeast(release, 'v0.16.0')
    return definition.kubernetes?.version === undefined && !isTakenByAll ? ['the Kubernetes version'] : []
  },
  check: ({ definition, release: { release } }) => {
    const message = crdRefusalOf(definition.kubernetes?.version ?? '', release)
    if (message === undefined) return []
    return [{ path: ['kubernetes', 'version'], message, help: 'move MetalLB to v0.16.0 or later first' }]
  },
}
