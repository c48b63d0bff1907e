import type { Rule } from '../rule.ts'

/** An exception although nothing differs from the base any more. */
export const needlessException: Rule = {
  name: 'needless-exception',
  severity: 'warning',
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
