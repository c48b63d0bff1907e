import { UsageError } from '../diagnostics/usage-error.ts'
import { releases, resolveRelease } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'

/** What a version as it is written means: the version to judge by, and whether it could be another one tomorrow. */
export type Meant = { readonly version: string; readonly isPinned: boolean }

/**
 * The newest known release that a version or a range of versions lets in; undefined where there is none: a branch, a
 * release before custom resources, a chart that is not MetalLB's own (whose versions begin with 0).
 */
export function meantBy(text: string): Meant | undefined {
  const written = text.trim().replace(/^=\s*/u, '')
  if (/^v?\d+\.\d+\.\d+(?:[-+].*)?$/u.test(written)) {
    const version = written.replace(/[-+].*$/u, '')
    return isKnown(version) ? { version, isPinned: true } : undefined
  }
  const version = letIn(written).at(-1)
  return version === undefined ? undefined : { version, isPinned: false }
}

/** The known releases that a range of versions lets in. */
export function letIn(range: string): readonly Release[] {
  return releases.filter((release) => isWithin(release.slice(1), range.trim()))
}

function isKnown(version: string): boolean {
  if (!/^v?0\./u.test(version)) return false
  try {
    return resolveRelease(version).release !== undefined
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}

/** Ranges as Helm and Flux read them: `>=0.13 <0.15`, `~0.14.1`, `^0.14`, `0.14.x`, `*`, joined by `,` or `||`. */
function isWithin(version: string, range: string): boolean {
  return range.split('||').some((alternative) => {
    const conditions = alternative
      .replaceAll(/([<>=~^!]+)\s+/gu, '$1')
      .split(/[\s,]+/u)
      .filter(Boolean)
    return conditions.length > 0 && conditions.every((condition) => meets(version, condition))
  })
}

function meets(version: string, condition: string): boolean {
  const [, operator, bound] = /^([<>=~^!]*)v?((?:\d+|[xX*])(?:\.(?:\d+|[xX*]))*)$/u.exec(condition) ?? []
  if (operator === undefined || bound === undefined) return false
  const parts = bound
    .split('.')
    .filter((part) => /\d/u.test(part))
    .map(Number)
  const order = compare(version, parts)
  switch (operator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '!=':
      return order !== 0
    case '~':
    case '^':
      return order >= 0 && compare(version, parts.slice(0, 2)) === 0
    default:
      return order === 0
  }
}

/** Compares as many parts as the bound has: 0.14.9 is as good as 0.14. */
function compare(version: string, bound: readonly number[]): number {
  const parts = version.split('.').map(Number)
  const index = bound.findIndex((part, at) => part !== parts[at])
  return index === -1 ? 0 : (parts[index] ?? 0) - (bound[index] ?? 0)
}
