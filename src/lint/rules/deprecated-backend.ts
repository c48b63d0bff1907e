import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'

/** The frr backend, which MetalLB calls deprecated from v0.16.0 on. */
export const deprecatedBackend: Rule = {
  name: 'deprecated-backend',
  severity: 'info',
  docs: {
    what: 'A cluster on v0.16.0 or later runs the BGP backend frr.',
    why: 'MetalLB calls it deprecated since v0.16.0, where frr-k8s became the default: new features of BGP are announced for frr-k8s alone. It still works. Not everything does with frr-k8s: `sourceAddress` and `localASN` have no effect there.',
    example: {
      refused: `
        release: 'v0.16.1',
        backend: 'frr',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.16.1',
        backend: 'frr-k8s',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: "Plan the move to frr-k8s, or without BGP to native. To keep it for now, set this rule to `'off'`.",
    since: '0.1.0',
    releases: 'v0.16.0 and later',
  },
  check: ({ definition, release: { release, requested } }) =>
    definition.backend !== 'frr' || requested === undefined || !isAtLeast(release, 'v0.16.0')
      ? []
      : [
          {
            path: ['backend'],
            message: `the backend frr is deprecated since v0.16.0; this cluster has ${requested}`,
            help: "plan the move to backend: 'frr-k8s', or set rules: { 'deprecated-backend': 'off' }",
          },
        ],
}
