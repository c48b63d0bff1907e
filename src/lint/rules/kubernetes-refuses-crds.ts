import { crdRefusalOf, isRefusedBySome } from '../../release/refused-crds.ts'
import type { Rule } from '../rule.ts'

/** Kubernetes 1.36 refuses what sets an AS number whose bound does not fit its format in the CRD, which v0.16.1 mended last. */
export const kubernetesRefusesCrds: Rule = {
  name: 'kubernetes-refuses-crds',
  severity: 'error',
  docs: {
    what: 'The Kubernetes version refuses the custom resource definitions of this MetalLB release.',
    why: 'From Kubernetes 1.36 on the API server checks that the bounds of a number fit its format. The CRDs of MetalLB v0.15.3 and older give `myASN` and `peerASN` of a BGPPeer the format int32 and a bound beyond it: none can be applied any more, after the cluster was upgraded. In v0.16.0 only `localASN` is left of it: an error where a BGPPeer has it, else a warning.',
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
    fix: 'Upgrade MetalLB to v0.16.1 or later before Kubernetes.',
    since: '0.1.0',
    releases: 'v0.16.0 and older',
  },
  lacks: ({ definition, release: { requested, release } }) => {
    const isTakenByAll = requested !== undefined && !isRefusedBySome(release)
    return definition.kubernetes?.version === undefined && !isTakenByAll ? ['the Kubernetes version'] : []
  },
  check: ({ definition, resources, release: { release } }) => {
    const objects = resources.map(({ object }) => object)
    const refusal = crdRefusalOf(definition.kubernetes?.version ?? '', release, objects)
    if (refusal === undefined) return []
    const { message, help, isMet } = refusal
    return [{ path: ['kubernetes', 'version'], message, help, ...(!isMet && { severity: 'warning' as const }) }]
  },
}
