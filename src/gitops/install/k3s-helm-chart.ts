import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt, valueAt } from '../object.ts'
import { switchesOf, switchesOfPairs } from './chart-switches.ts'
import { isMetallbChart, told } from './helm-release.ts'
import { isOfOthers, joined, layerAt, layerOfPairs } from './chart-values.ts'
import type { LayerOrUnread } from './chart-values.ts'
import type { ChartValues, Install } from './install.ts'

/** MetalLB's chart installed by the Helm controller of k3s and RKE2. */
export function k3sInstall(manifest: Manifest, all: readonly Manifest[]): Install | undefined {
  const { object } = manifest
  const head = headOf(object)
  if (head?.kind !== 'HelmChart' || head.apiVersion !== 'helm.cattle.io/v1') return undefined
  const chart = textAt(object, 'spec', 'chart') ?? ''
  if (!isMetallbChart(chart)) return undefined
  const inName = /metallb-v?(\d[^/]*)\.tgz$/u.exec(chart)?.[1]
  const place = manifest.placeOf(['spec', 'chart'])
  const values = switchesOf(valueAt(object, 'spec', 'valuesContent'))
  const set = switchesOfPairs(new Map(Object.entries(valueAt(object, 'spec', 'set') ?? {})))
  return {
    way: 'helmChart',
    place,
    version: told(manifest, ['spec', 'version']) ?? (inName === undefined ? undefined : { value: inName, place }),
    chart: { frr: set.frr ?? values.frr, frrK8s: set.frrK8s ?? values.frrK8s },
    values: isOfOthers(chart, textAt(object, 'spec', 'repo')) ? undefined : valuesOf(manifest, head.name, all),
  }
}

/** A HelmChartConfig of the same name adds its own. */
function valuesOf(manifest: Manifest, name: string, all: readonly Manifest[]): ChartValues {
  const configs = all.filter(
    ({ object }) => headOf(object)?.kind === 'HelmChartConfig' && headOf(object)?.name === name,
  )
  const texts = [manifest, ...configs].map((each) => layerAt(each, ['spec', 'valuesContent']))
  const secrets = listAt(manifest.object, 'spec', 'valuesSecrets').map((each, index): LayerOrUnread => {
    const place = manifest.placeOf(['spec', 'valuesSecrets', index])
    return { unread: { value: `values of Secret "${textAt(each, 'name')}"`, place } }
  })
  const pairs = Object.entries(valueAt(manifest.object, 'spec', 'set') ?? {}).map(([key, value]) => ({
    name: key,
    value: value as unknown,
    isText: false,
    place: manifest.placeOf(['spec', 'set', key], 'key'),
  }))
  return joined([...texts, ...secrets, layerOfPairs(pairs)])
}
