import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt, valueAt } from '../object.ts'
import { switchesOf, switchesOfPairs } from './chart-switches.ts'
import { isMetallbChart, told } from './helm-release.ts'
import { isOfOthers, joined, layerAt, layerOfPairs } from './chart-values.ts'
import type { LayerOrUnread } from './chart-values.ts'
import type { ChartSwitches, ChartValues, Install } from './install.ts'

/** MetalLB's chart installed by an Application or an ApplicationSet of Argo CD. */
export function argoInstall(manifest: Manifest): Install | undefined {
  const { object } = manifest
  const head = headOf(object)
  if (!head?.apiVersion.startsWith('argoproj.io/')) return undefined
  const spec: Path = head.kind === 'ApplicationSet' ? ['spec', 'template', 'spec'] : ['spec']
  const sources = [
    [...spec, 'source'],
    ...listAt(object, ...spec, 'sources').map((_, index) => [...spec, 'sources', index]),
  ]
  const at = sources.find((path) => isMetallbChart(chartAt(object, path)))
  if (at === undefined) return undefined
  const version = told(manifest, [...at, 'targetRevision'])
  return {
    way: 'application',
    place: manifest.placeOf([...at, 'chart']),
    version,
    chart: switchesAt(valueAt(object, ...at, 'helm')),
    values: isOfOthers(textAt(object, ...at, 'repoURL')) ? undefined : valuesAt(manifest, [...at, 'helm']),
  }
}

/** A file is either in the chart, where it cannot be read, or in the repository of another source: `$values/metallb.yaml`. */
function valuesAt(manifest: Manifest, at: Path): ChartValues {
  const { object } = manifest
  const files = listAt(object, ...at, 'valueFiles').map((name, index): LayerOrUnread => {
    const place = manifest.placeOf([...at, 'valueFiles', index])
    const [, path] = /^\$[\w-]+\/(.+)$/u.exec(String(name)) ?? []
    return path === undefined
      ? { unread: { value: `values of ${String(name)}`, place } }
      : { name: path, isAbove: true, place }
  })
  const parameters = listAt(object, ...at, 'parameters').map((each, index) => ({
    name: textAt(each, 'name') ?? '',
    value: valueAt(each, 'value'),
    isText: valueAt(each, 'forceString') === true,
    place: manifest.placeOf([...at, 'parameters', index, 'name']),
  }))
  const fromFiles = listAt(object, ...at, 'fileParameters').map((each, index): LayerOrUnread => {
    const place = manifest.placeOf([...at, 'fileParameters', index])
    return { unread: { value: `values of ${textAt(each, 'path')}`, place } }
  })
  const inline = inlineAt(valueAt(object, ...at))
  const isOvershadowed = inline === 'valuesObject' && (textAt(object, ...at, 'values') ?? '') !== ''
  const skipsSchema = valueAt(object, ...at, 'skipSchemaValidation') === true
  return {
    ...joined([...files, layerAt(manifest, [...at, inline]), layerOfPairs(parameters), ...fromFiles]),
    skipsSchema,
    ...(isOvershadowed && { overshadowed: manifest.placeOf([...at, 'values'], 'key') }),
  }
}

/** The one of the two that is read. Mirrors ValuesYAML of Argo CD's ApplicationSourceHelm. */
function inlineAt(helm: unknown): 'values' | 'valuesObject' {
  return (valueAt(helm, 'valuesObject') ?? undefined) === undefined ? 'values' : 'valuesObject'
}

/** An OCI registry has the chart's name in its URL. */
function chartAt(object: unknown, path: Path): string {
  const repository = textAt(object, ...path, 'repoURL') ?? ''
  return textAt(object, ...path, 'chart') ?? (/^(?:oci:\/\/|quay\.io)/u.test(repository) ? repository : '')
}

/** Parameters win over values. */
function switchesAt(helm: unknown): ChartSwitches {
  const pairs = listAt(helm, 'parameters').map((each) => [textAt(each, 'name') ?? '', valueAt(each, 'value')] as const)
  const layers = [switchesOf(valueAt(helm, inlineAt(helm))), switchesOfPairs(new Map(pairs))]
  return {
    frr: layers.findLast(({ frr }) => frr !== undefined)?.frr,
    frrK8s: layers.findLast(({ frrK8s }) => frrK8s !== undefined)?.frrK8s,
  }
}
