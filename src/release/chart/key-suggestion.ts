import type { Path } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { isWithin } from '../by-release.ts'
import type { Release } from '../releases.ts'
import { isSection } from './chart-key.ts'
import type { ChartSection } from './chart-key.ts'
import { chartKeys } from './chart-keys.ts'

/** What somebody may have meant by a key that the chart of a release does not have: a near name beside it, else where its name stands elsewhere. */
export function keySuggestion(path: Path, release: Release): string {
  const known = pathsOf(chartKeys, [], release)
  const name = String(path.at(-1))
  const parent = path.slice(0, -1).map(String)
  const beside = known
    .filter((each) => each.length === path.length && startsWith(each, parent))
    .map((each) => each.at(-1)!)
  const near = nearest(name, beside)
  if (near !== undefined) return `did you mean ${[...parent, near].join('.')}?`
  const elsewhere = known.filter((each) => each.at(-1) === name).map((each) => each.join('.'))
  if (elsewhere.length > 0 && elsewhere.length <= 3) return `did you mean ${elsewhere.join(' or ')}?`
  if (parent.length === 0 && name === 'metallb')
    return "delete this level: it is for a chart that has MetalLB's as a dependency"
  return parent.length === 0 ? 'delete it' : `delete it; ${parent.join('.')} has ${beside.join(', ')}`
}

function pathsOf({ members }: ChartSection, path: readonly string[], release: Release): readonly (readonly string[])[] {
  return Object.entries(members).flatMap(([name, entry]) => {
    if (!isWithin(entry, release)) return []
    const own = [...path, name]
    return isSection(entry) ? [own, ...pathsOf(entry, own, release)] : [own]
  })
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((name, depth) => path[depth] === name)
}
