import type { Diagnostic, Path, Severity } from '../../diagnostics/diagnostic.ts'
import { chartConflicts } from '../../release/chart/chart-conflicts.ts'
import type { ChartFault } from '../../release/chart/chart-fault.ts'
import { chartFaults } from '../../release/chart/chart-faults.ts'
import { newestRelease, resolveRelease } from '../../release/releases.ts'
import type { Release } from '../../release/releases.ts'
import type { Place } from '../../source/place.ts'
import { meantBy } from '../version-range.ts'
import { mergedValues } from './chart-values.ts'
import type { Install, ValuesLayer } from './install.ts'

/** A finding about where MetalLB is installed; a place for each of the diagnostic's `related`. */
export type InstallFinding = {
  readonly diagnostic: Diagnostic
  readonly place: Place
  readonly related: readonly (Place | undefined)[]
}

/** What is wrong with the values that MetalLB's chart is given. `layers`: those of the install, files of values read. */
export function chartFindings(
  { version, values }: Install,
  layers: readonly ValuesLayer[],
  isWhole: boolean,
): readonly InstallFinding[] {
  const installed = installedRelease(version?.value)
  if (values === undefined || installed === undefined) return []
  const { release, isCertain } = installed
  const own = layers.flatMap((layer) => chartFaults(layer.value, release).map((fault) => ({ fault, layer })))
  const together = isWhole ? chartConflicts(mergedValues(layers), release) : []
  const conflicts = together.map((fault) => ({ fault, layer: layerWith(fault.path, layers) }))
  return [...own, ...conflicts]
    .filter(({ fault }) => fault.kind !== 'refused' || values.skipsSchema !== true)
    .flatMap(({ fault, layer }) => (layer ? findingOf(fault, layer, layers, isCertain) : []))
}

/** Undefined for a release that is not known. Where nobody pins one it may be another tomorrow. */
function installedRelease(
  version: string | undefined,
): { readonly release: Release; readonly isCertain: boolean } | undefined {
  if (version === undefined) return { release: newestRelease, isCertain: false }
  const meant = meantBy(version)
  return meant && { release: resolveRelease(meant.version).release, isCertain: meant.isPinned }
}

const heads = {
  conflict: { name: 'chart-values-conflict', source: 'lint' },
  gone: { name: 'chart-value-gone', source: 'lint' },
  refused: { name: 'chart-value-refused', source: 'lint' },
  unknown: { name: 'chart-value-unknown', source: 'lint' },
} as const

function findingOf(
  fault: ChartFault,
  layer: ValuesLayer,
  layers: readonly ValuesLayer[],
  isCertain: boolean,
): InstallFinding {
  const { kind, path, message, help, with: others = [] } = fault
  const isKey = kind === 'gone' || kind === 'unknown'
  const place = layer.placeOf(path, isKey ? 'key' : 'value')
  const related = others.map((each) => ({ path: each, place: layerWith(each, layers)?.placeOf(each) }))
  const { file, line, column } = place
  const severity: Severity = isKey || !isCertain ? 'warning' : 'error'
  const diagnostic: Diagnostic = {
    ...heads[kind],
    severity,
    message,
    help,
    file,
    line,
    column,
    ...(related.length > 0 && {
      related: related.map((each) => ({ message: `${each.path.join('.')} is here`, ...placeJson(each.place) })),
    }),
  }
  return { diagnostic, place, related: related.map((each) => each.place) }
}

function placeJson(place: Place | undefined): { file?: string; line?: number; column?: number } {
  return place ? { file: place.file, line: place.line, column: place.column } : {}
}

/** The layer that has the last word on a value. */
function layerWith(path: Path, layers: readonly ValuesLayer[]): ValuesLayer | undefined {
  return layers.findLast(({ value }) => isIn(value, path)) ?? layers.at(-1)
}

function isIn(value: unknown, path: Path): boolean {
  const [key, ...rest] = path
  if (key === undefined) return true
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
  return isIn((value as Readonly<Record<string | number, unknown>>)[key], rest)
}
