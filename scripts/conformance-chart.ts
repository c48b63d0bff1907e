import { readFileSync } from 'node:fs'
import { chartFaults } from '../src/release/chart/chart-faults.ts'
import { releases } from '../src/release/releases.ts'

type Key = { readonly since: string; readonly last?: string }
type Facts = { readonly $about: { readonly tags: readonly string[] }; readonly values: Readonly<Record<string, Key>> }

/** Holds the table of the chart's values against a list of them by release. Templates read some before the list has them. */
export function compareChart(path: string): { readonly cases: number; readonly disagreements: readonly string[] } {
  const { $about, values } = JSON.parse(readFileSync(path, 'utf8')) as Facts
  const order = (tag: string): number => $about.tags.indexOf(tag)
  const cases = releases.flatMap((release) =>
    Object.entries(values).flatMap(([key, { since, last }]) => {
      if (order(since) > order(release) || key.startsWith('frr-k8s.')) return []
      return [{ release, key, isThere: last === undefined || order(release) <= order(last) }]
    }),
  )
  const disagreements = cases.flatMap(({ release, key, isThere }) => {
    const nested = key.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), '${OPEN}')
    const isKnown = chartFaults(nested, release).length === 0
    return isKnown === isThere ? [] : [`${key} of ${release}: ${isThere ? 'is' : 'is not'} there`]
  })
  return { cases: cases.length, disagreements }
}
