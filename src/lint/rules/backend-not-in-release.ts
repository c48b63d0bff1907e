import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'

/** A backend that the cluster's release does not have. */
export const backendNotInRelease: Rule = {
  name: 'backend-not-in-release',
  severity: 'error',
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
