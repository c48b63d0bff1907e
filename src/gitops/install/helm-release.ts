import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt, valueAt } from '../object.ts'
import { switchesOf } from './chart-switches.ts'
import { isOfOthers, joined, layerAt, mergedValues } from './chart-values.ts'
import type { LayerOrUnread } from './chart-values.ts'
import type { ChartValues, Install, Told } from './install.ts'

/** MetalLB's chart installed by Flux's HelmRelease, whose version may stand in an OCIRepository. */
export function helmReleaseInstall(manifest: Manifest, all: readonly Manifest[]): Install | undefined {
  const { object } = manifest
  const head = headOf(object)
  if (head?.kind !== 'HelmRelease' || !head.apiVersion.startsWith('helm.toolkit.fluxcd.io/')) return undefined
  const chart =
    textAt(object, 'spec', 'chart', 'spec', 'chart') ?? textAt(object, 'spec', 'chartRef', 'name') ?? head.name
  if (!isMetallbChart(chart)) return undefined
  const values = isOfOthers(textAt(object, 'spec', 'chart', 'spec', 'sourceRef', 'name'))
    ? undefined
    : valuesOf(manifest, all)
  return {
    way: 'helmRelease',
    place: manifest.placeOf([]),
    version: told(manifest, ['spec', 'chart', 'spec', 'version']) ?? repositoryVersion(object, all),
    chart: switchesOf(mergedValues(values?.layers ?? []) ?? valueAt(object, 'spec', 'values')),
    values: isPatch(object) ? undefined : values,
  }
}

/** What `valuesFrom` refers to comes first, in its order. */
function valuesOf(manifest: Manifest, all: readonly Manifest[]): ChartValues {
  const referred = listAt(manifest.object, 'spec', 'valuesFrom').map((_, index) =>
    referredValues(manifest, ['spec', 'valuesFrom', index], all),
  )
  const inline = layerAt(manifest, ['spec', 'values'])
  const skipsSchema = ['install', 'upgrade'].some(
    (step) => valueAt(manifest.object, 'spec', step, 'disableSchemaValidation') === true,
  )
  return { ...joined([...referred, inline]), skipsSchema }
}

function referredValues(manifest: Manifest, at: Path, all: readonly Manifest[]): LayerOrUnread {
  const kind = textAt(manifest.object, ...at, 'kind')
  const name = textAt(manifest.object, ...at, 'name')
  const key = textAt(manifest.object, ...at, 'valuesKey') ?? 'values.yaml'
  const isWhole = textAt(manifest.object, ...at, 'targetPath') === undefined
  const source = all.find(({ object }) => headOf(object)?.kind === kind && headOf(object)?.name === name)
  if (kind === 'ConfigMap' && isWhole && textAt(source?.object, 'data', key) !== undefined) {
    return layerAt(source!, ['data', key])
  }
  const text = `values of ${kind} "${name}"`
  return { unread: { value: text, place: manifest.placeOf([...at, 'name']) } }
}

/** Half of an object: the other half names the chart. */
function isPatch(object: unknown): boolean {
  return valueAt(object, 'spec', 'chart') === undefined && valueAt(object, 'spec', 'chartRef') === undefined
}

/** `metallb`, `metallb/metallb`, `oci://registry.example/charts/metallb`, `https://…/metallb-0.14.9.tgz`. */
export function isMetallbChart(name: string): boolean {
  return /(?:^|\/)metallb(?:-v?\d[^/]*\.tgz)?$/u.test(name)
}

/** A text with its place; undefined where there is none. */
export function told(manifest: Manifest, path: Path): Told<string> | undefined {
  const value = valueAt(manifest.object, ...path)
  const isWritten = typeof value === 'string' || typeof value === 'number'
  return isWritten ? { value: String(value), place: manifest.placeOf(path) } : undefined
}

function repositoryVersion(object: unknown, all: readonly Manifest[]): Told<string> | undefined {
  if (textAt(object, 'spec', 'chartRef', 'kind') !== 'OCIRepository') return undefined
  const name = textAt(object, 'spec', 'chartRef', 'name')
  const repository = all.find(
    (each) => headOf(each.object)?.kind === 'OCIRepository' && headOf(each.object)?.name === name,
  )
  if (repository === undefined || !isMetallbChart(textAt(repository.object, 'spec', 'url') ?? '')) return undefined
  return told(repository, ['spec', 'ref', 'tag']) ?? told(repository, ['spec', 'ref', 'semver'])
}
