import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'

/** A backend that the cluster's release does not have. */
export const backendNotInRelease: Rule = {
  name: 'backend-not-in-release',
  severity: 'error',
  docs: {
    what: 'The cluster is said to run a BGP backend that its MetalLB release does not have.',
    why: 'A speaker that does not know the backend does not do what the definition is judged by, so every verdict about BGP would be about another program than the one that runs.',
    example: {
      refused: `
        release: 'v0.13.12',
        backend: 'frr-k8s',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.13.12',
        backend: 'frr',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the backend that really runs (`METALLB_BGP_TYPE` of the speaker), or move to a newer release first.',
    since: '0.1.0',
    releases: 'frr-k8s is there from v0.14.0 on',
  },
  lacks: ({ backend, backendIsGiven }) => (backendIsGiven ? [] : [`a backend (judged as ${backend})`]),
  check: ({ backend, release: { release } }) =>
    backend === 'frr-k8s' && !isAtLeast(release, 'v0.14.0')
      ? [
          {
            path: ['backend'],
            message: `the backend frr-k8s is there from v0.14.0 on; this cluster has ${release}`,
            help: `write backend: 'frr', or move to a newer release`,
          },
        ]
      : [],
}
