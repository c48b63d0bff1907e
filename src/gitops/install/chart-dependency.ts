import { posix } from 'node:path'
import { manifestsOf } from '../manifest.ts'
import { listAt, textAt, valueAt } from '../object.ts'
import type { Tree } from '../tree.ts'
import { switchesOf } from './chart-switches.ts'
import { isMetallbChart, told } from './helm-release.ts'
import { isOfOthers, joined, layerIn } from './chart-values.ts'
import type { Install } from './install.ts'

/** MetalLB's chart as a dependency of another chart. `file`: a Chart.yaml, absolute. */
export function dependencyInstall(file: string, tree: Tree): Install | undefined {
  const [document] = tree.read(file)?.documents ?? []
  const [chart] = document ? manifestsOf(document) : []
  const index = listAt(chart?.object, 'dependencies').findIndex((each) => isMetallbChart(textAt(each, 'name') ?? ''))
  if (chart === undefined || index === -1) return undefined
  const dependency = listAt(chart.object, 'dependencies')[index]
  const key = textAt(dependency, 'alias') ?? 'metallb'
  const values = tree.documentOf(posix.join(posix.dirname(file), 'values.yaml'))
  return {
    way: 'chart',
    place: chart.placeOf(['dependencies', index, 'name']),
    version: told(chart, ['dependencies', index, 'version']),
    chart: switchesOf(valueAt(values?.value, key)),
    values: isOfOthers(textAt(dependency, 'repository')) ? undefined : joined([values && layerIn(values, [key])]),
  }
}
