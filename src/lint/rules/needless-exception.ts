import type { Rule } from '../rule.ts'

/** An exception although nothing differs from the base any more. */
export const needlessException: Rule = {
  name: 'needless-exception',
  severity: 'warning',
  docs: {
    what: 'An exception is declared although the cluster does not differ from its base.',
    why: 'A reader takes it for a difference that has to be kept in mind, and the next upgrade of the base passes the cluster by.',
    example: {
      refused: `
        import { behind, defineBase, defineCluster } from 'metallb-overlays'

        const base = defineBase({ release: 'v0.16.1' })

        export default defineCluster({
          extends: base,
          release: behind('v0.16.1', { because: 'frozen until the move', until: '2099-01-31' }),
          pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
          l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        })`,
      instead: `
        import { defineBase, defineCluster } from 'metallb-overlays'

        const base = defineBase({ release: 'v0.16.1' })

        export default defineCluster({
          extends: base,
          pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
          l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        })`,
    },
    fix: 'Delete `release` to follow the base. Without a base, write the release by itself.',
    since: '0.1.0',
  },
  check: ({ release: { exception, base } }) => {
    if (exception === undefined) return []
    if (base === undefined) {
      const message = 'the exception has nothing to differ from: the cluster has no base, or its base has no release'
      return [{ path: ['release'], message, help: `write release: '${exception.version}'` }]
    }
    if (exception.version.replace(/^v/u, '') !== base.replace(/^v/u, '')) return []
    return [{ path: ['release'], message: `the base is at ${base} too`, help: 'delete the release to follow the base' }]
  },
}
