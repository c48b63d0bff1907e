import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'

/** Kubernetes 1.36 refuses the CRDs of MetalLB v0.15.3 and older: a bound of an ASN does not fit its format there. */
export const kubernetesRefusesCrds: Rule = {
  name: 'kubernetes-refuses-crds',
  severity: 'error',
  lacks: ({ definition, release: { requested, release } }) => {
    const isTakenByAll = requested !== undefined && isAtLeast(release, 'v0.16.0')
    return definition.kubernetes?.version === undefined && !isTakenByAll ? ['the Kubernetes version'] : []
  },
  check: ({ definition, release: { release } }) => {
    const version = definition.kubernetes?.version ?? ''
    const [major = 0, minor = 0] = (version.match(/\d+/gu) ?? []).map(Number)
    if (major !== 1 || minor < 36 || isAtLeast(release, 'v0.16.0')) return []
    const message = `Kubernetes ${version} refuses the CRDs of MetalLB ${release}: it takes those of v0.16.0 and later`
    return [{ path: ['kubernetes', 'version'], message, help: 'move MetalLB to v0.16.0 or later first' }]
  },
}
