import type { Path } from '../../diagnostics/diagnostic.ts'
import { isWithin } from '../by-release.ts'
import { isAtLeast } from '../releases.ts'
import type { Release } from '../releases.ts'
import type { ChartFault } from './chart-fault.ts'
import { isOpen } from './chart-fault.ts'
import { isSection } from './chart-key.ts'
import type { ChartKey, ChartSection } from './chart-key.ts'
import { chartKeys } from './chart-keys.ts'
import { goneKeys } from './gone-keys.ts'
import { keySuggestion } from './key-suggestion.ts'
import { refusalOf } from './refused-value.ts'

/** What is wrong with values by themselves under the chart of a release: keys that it does not have, values that its schema refuses. */
export function chartFaults(values: unknown, release: Release): readonly ChartFault[] {
  return isMap(values) ? membersOf(values).flatMap(([name, value]) => faultsAt(chartKeys, [name], value, release)) : []
}

function faultsAt(parent: ChartSection, path: Path, value: unknown, release: Release): readonly ChartFault[] {
  const entry = memberOf(parent, String(path.at(-1)))
  if (entry === undefined || !isWithin(entry, release)) return absent(path, value, entry, release)
  if (isOpen(value)) return []
  if (!isSection(entry)) return refused(path, refusalOf(value, takesIn(entry, release)))
  if (value === null) return entry.isOptional ? [] : [emptied(path)]
  if (!isMap(value)) return entry.isOptional ? [] : refused(path, refusalOf(value, 'map'))
  return membersOf(value).flatMap(([name, member]) => faultsAt(entry, [...path, name], member, release))
}

function absent(
  path: Path,
  value: unknown,
  entry: ChartKey | ChartSection | undefined,
  release: Release,
): readonly ChartFault[] {
  const name = path.join('.')
  const gone = goneKeys[name]
  if (gone && (gone.since === 'v0.13.0' || isAtLeast(release, gone.since))) {
    const isRefused = name === 'configInline' && isAtLeast(release, 'v0.13.3') && !isEmpty(value)
    const then = isRefused ? 'whose chart renders nothing with it' : 'whose chart leaves it unread'
    const message = `${name} is gone since ${gone.since}; ${release} is installed, ${then}`
    return [{ kind: isRefused ? 'conflict' : 'gone', path, message, help: gone.instead }]
  }
  if (entry?.since !== undefined && !isAtLeast(release, entry.since)) {
    const message = `${name} comes with the chart of ${entry.since}; that of ${release} leaves it unread`
    return [{ kind: 'unknown', path, message, help: `delete it, or install ${entry.since} or later` }]
  }
  const message = `the chart of ${release} has no ${name}, and leaves it unread`
  return [{ kind: 'unknown', path, message, help: keySuggestion(path, release) }]
}

function refused(path: Path, why: ReturnType<typeof refusalOf>): readonly ChartFault[] {
  if (why === undefined) return []
  const message = `${path.join('.')}: ${why.wrong}, and the chart renders nothing`
  return [{ kind: 'refused', path, message, help: why.help }]
}

function emptied(path: Path): ChartFault {
  const name = path.join('.')
  const message = `${name} is empty, which takes the chart's own values away, and the chart renders nothing`
  return { kind: 'refused', path, message, help: `delete the line, or write ${name}: {}` }
}

/** Older charts have the value, but no schema for it. */
function takesIn({ takes, checkedSince }: ChartKey, release: Release): ChartKey['takes'] {
  return checkedSince === undefined || isAtLeast(release, checkedSince) ? takes : 'any'
}

function memberOf({ members }: ChartSection, name: string): ChartKey | ChartSection | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined
}

function membersOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value)
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0)
}
