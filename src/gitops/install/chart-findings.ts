import type { Path } from '../../diagnostics/diagnostic.ts'
import { chartConflicts } from '../../release/chart/chart-conflicts.ts'
import type { ChartFault } from '../../release/chart/chart-fault.ts'
import { chartFaults } from '../../release/chart/chart-faults.ts'
import { newestRelease, resolveRelease } from '../../release/releases.ts'
import type { Release } from '../../release/releases.ts'
import type { Place } from '../../source/place.ts'
import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'
import { meantBy } from '../version-range.ts'
import { mergedValues } from './chart-values.ts'
import type { Install, ValuesLayer } from './install.ts'

/** What is wrong with the values that MetalLB's chart is given. `layers`: those of the install, files of values read. */
export function chartFindings(
  { version, values }: Install,
  layers: readonly ValuesLayer[],
  isWhole: boolean,
): readonly PlacedFinding[] {
  const installed = installedRelease(version?.value)
  if (values === undefined) return []
  const overshadowed = values.overshadowed === undefined ? [] : [overshadowedFinding(values.overshadowed)]
  if (installed === undefined) return overshadowed
  const { release, isCertain } = installed
  const own = layers.flatMap((layer) => chartFaults(layer.value, release).map((fault) => ({ fault, layer })))
  const together = isWhole ? chartConflicts(mergedValues(layers), release) : []
  const conflicts = together.map((fault) => ({ fault, layer: layerWith(fault.path, layers) }))
  const found = [...own, ...conflicts]
    .filter(({ fault }) => fault.kind !== 'refused' || values.skipsSchema !== true)
    .flatMap(({ fault, layer }) => (layer ? findingOf(fault, layer, layers, isCertain) : []))
  return [...overshadowed, ...found]
}

function overshadowedFinding(place: Place): PlacedFinding {
  return findingAt(place, {
    name: 'chart-values-not-read',
    severity: 'warning',
    message: 'Argo CD does not read values beside valuesObject',
    help: 'write them into valuesObject',
  })
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
): PlacedFinding {
  const { kind, path, message, help, with: others = [] } = fault
  const isKey = kind === 'gone' || kind === 'unknown'
  const severity = isKey || !isCertain ? 'warning' : 'error'
  const notes = others.map((each) => ({
    message: `${each.join('.')} is here`,
    place: layerWith(each, layers)?.placeOf(each),
  }))
  return findingAt(layer.placeOf(path, isKey ? 'key' : 'value'), { ...heads[kind], severity, message, help }, notes)
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
