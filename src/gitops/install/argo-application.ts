import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt, valueAt } from '../object.ts'
import { switchesOf, switchesOfPairs } from './chart-switches.ts'
import { isMetallbChart, told } from './helm-release.ts'
import type { ChartSwitches, Install } from './install.ts'

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
  return { place: manifest.placeOf([...at, 'chart']), version, chart: switchesAt(valueAt(object, ...at, 'helm')) }
}

/** An OCI registry has the chart's name in its URL. */
function chartAt(object: unknown, path: Path): string {
  const repository = textAt(object, ...path, 'repoURL') ?? ''
  return textAt(object, ...path, 'chart') ?? (/^(?:oci:\/\/|quay\.io)/u.test(repository) ? repository : '')
}

/** Later ones win: values, valuesObject, parameters. */
function switchesAt(helm: unknown): ChartSwitches {
  const pairs = listAt(helm, 'parameters').map((each) => [textAt(each, 'name') ?? '', valueAt(each, 'value')] as const)
  const layers = [
    switchesOf(valueAt(helm, 'values')),
    switchesOf(valueAt(helm, 'valuesObject')),
    switchesOfPairs(new Map(pairs)),
  ]
  return {
    frr: layers.findLast(({ frr }) => frr !== undefined)?.frr,
    frrK8s: layers.findLast(({ frrK8s }) => frrK8s !== undefined)?.frrK8s,
  }
}
