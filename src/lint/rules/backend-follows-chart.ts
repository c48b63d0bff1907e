import { newestRelease } from '../../release/releases.ts'
import { defaultBackend } from '../../model/default-backend.ts'
import type { Rule } from '../rule.ts'

/** A backend that nobody chose, and that changes with the chart's release: native, then frr, then frr-k8s. */
export const backendFollowsChart: Rule = {
  name: 'backend-follows-chart',
  severity: 'info',
  docs: {
    what: 'MetalLB is installed by Helm, and the definition does not say which BGP backend runs.',
    why: 'The chart starts another one by default as releases go: native up to v0.13.9, frr from v0.13.10, frr-k8s from v0.16.0 on. With the next `release` line the sessions are built by other software, other fields count, and other pods and CRDs appear.',
    example: {
      refused: `
        release: 'v0.15.3',
        install: 'helm',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.15.3',
        install: 'helm',
        backend: 'frr',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the backend that runs. Without BGP, `native` is the smallest.',
    since: '0.1.0',
  },
  check: ({ install, backend, backendIsGiven, release: { release, requested } }) => {
    if (install !== 'helm' || backendIsGiven || requested === undefined) return []
    const next = defaultBackend('helm', newestRelease)
    const change = next === backend ? 'which others did not' : `and that of ${newestRelease} starts ${next}`
    const message = `nobody chose the backend: the chart of ${release} starts ${backend}, ${change}`
    return [{ path: ['install'], message, help: `write backend: '${backend}'` }]
  },
}
