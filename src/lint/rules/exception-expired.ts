import type { Rule } from '../rule.ts'

/** An exception whose last day has passed, or that has no day or no reason at all. */
export const exceptionExpired: Rule = {
  name: 'exception-expired',
  severity: 'error',
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
    if (now.toISOString().slice(0, 10) <= until) return []
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

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
