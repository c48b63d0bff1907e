import type { Manifest } from '../manifest.ts'
import { headOf, textAt, valueAt } from '../object.ts'
import { switchesOf, switchesOfPairs } from './chart-switches.ts'
import { isMetallbChart, told } from './helm-release.ts'
import type { Install } from './install.ts'

/** MetalLB's chart installed by the Helm controller of k3s and RKE2. */
export function k3sInstall(manifest: Manifest): Install | undefined {
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
    place,
    version: told(manifest, ['spec', 'version']) ?? (inName === undefined ? undefined : { value: inName, place }),
    chart: { frr: set.frr ?? values.frr, frrK8s: set.frrK8s ?? values.frrK8s },
  }
}
