import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'

/** MetalLB from v0.14.0 on reads EndpointSlices only, which Kubernetes serves as v1 from 1.21 on. */
export const kubernetesTooOld: Rule = {
  name: 'kubernetes-too-old',
  severity: 'error',
  docs: {
    what: 'The Kubernetes version is older than this MetalLB release can run on.',
    why: 'From v0.14.0 on MetalLB reads which Pods stand behind a Service from EndpointSlices alone. Kubernetes before 1.21 does not serve them in the version that it asks for: speakers never learn of an endpoint, and nothing is announced.',
    example: {
      refused: `
        release: 'v0.14.9',
        kubernetes: { version: 'v1.20.15' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.13.12',
        kubernetes: { version: 'v1.20.15' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Upgrade Kubernetes to 1.21 or later before MetalLB.',
    since: '0.1.0',
    releases: 'v0.14.0 and later',
  },
  check: ({ definition, release: { release } }) => {
    const version = definition.kubernetes?.version ?? ''
    const [major = 0, minor = 0] = (version.match(/\d+/gu) ?? []).map(Number)
    if (major !== 1 || minor >= 21 || !isAtLeast(release, 'v0.14.0')) return []
    return [
      {
        path: ['kubernetes', 'version'],
        message: `Kubernetes ${version} is too old for MetalLB ${release}, which needs 1.21 or later`,
        help: 'upgrade Kubernetes first, or stay on MetalLB v0.13.12',
      },
    ]
  },
}
