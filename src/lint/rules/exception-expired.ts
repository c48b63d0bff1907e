import { isDay, isOver } from '../../define/day.ts'
import type { Rule } from '../rule.ts'

/** An exception whose last day has passed, or that has no day or no reason at all. */
export const exceptionExpired: Rule = {
  name: 'exception-expired',
  severity: 'error',
  docs: {
    what: 'The last day of a declared exception has passed, or the exception has no day or no reason.',
    why: 'An exception without an end becomes the rule: the cluster stays on a release that nobody tests any more, and a field of the shared base means something else there.',
    example: {
      refused: `
        import { behind, defineBase, defineCluster } from 'metallb-overlays'

        const base = defineBase({ release: 'v0.16.1' })

        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', { because: 'frozen until the move', until: '2020-01-31' }),
          pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
          l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        })`,
      instead: `
        import { behind, defineBase, defineCluster } from 'metallb-overlays'

        const base = defineBase({ release: 'v0.16.1' })

        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', { because: 'frozen until the move', until: '2099-01-31' }),
          pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
          l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        })`,
    },
    fix: "Move the cluster to the base's release and delete the exception. Where that is not possible yet, agree on a later day and write why.",
    since: '0.1.0',
  },
  check: ({ release: { exception } }, { now }) => {
    if (exception === undefined) return []
    const { until, because, version } = exception
    if (because.trim() === '') {
      return [
        {
          path: ['release', 'because'],
          message: 'the exception gives no reason',
          help: 'write why, for whoever meets it next',
        },
      ]
    }
    if (!isDay(until)) {
      return [{ path: ['release', 'until'], message: `"${until}" is no day`, help: 'write it as YYYY-MM-DD' }]
    }
    if (!isOver(until, now)) return []
    const message = `the exception for release ${version} ended on ${until}`
    return [
      {
        path: ['release', 'until'],
        message,
        help: "move to the base's release and delete the exception, or agree on a later day",
      },
    ]
  },
}
