import type { Path } from '../../diagnostics/diagnostic.ts'
import { bgpTypes } from '../../metallb/target.ts'
import type { YamlDocument } from '../../source/yaml-file.ts'
import { placeInYaml } from '../../source/yaml-places.ts'
import { chartsOf } from '../kustomization.ts'
import type { Kustomization } from '../kustomization.ts'
import { listAt, textAt, valueAt } from '../object.ts'
import { switchesOf } from './chart-switches.ts'
import { isMetallbChart } from './helm-release.ts'
import { isOfOthers, joined, layerIn } from './chart-values.ts'
import type { ChartValues, Install, ValuesFile } from './install.ts'
import { imagesFor } from './program-images.ts'

/** What kustomizations fetch of MetalLB's: `github.com/metallb/metallb/config/native?ref=v0.16.1`, its manifests, its chart. */
export function remoteInstalls(kustomizations: readonly Kustomization[]): readonly Install[] {
  return kustomizations.flatMap((kustomization) => {
    const installs = [...basesOf(kustomization), ...chartInstalls(kustomization)]
    const images = installs.length === 0 ? [] : imagesFor(kustomization, kustomizations)
    return images.length === 0 ? installs : installs.map((install) => ({ ...install, images }))
  })
}

const base = /metallb\/metallb(?:\.git)?\/{1,2}config\/(native|frr-k8s|frr)\/?\?(?:.*&)?(?:ref|version)=([^&]+)/u
const manifest =
  /metallb\/metallb\/(?:raw\/)?(?:refs\/tags\/)?([^/]+)\/(?:config\/)?manifests\/metallb(?:-(native|frr-k8s|frr))?/u

function basesOf({ document, references }: Kustomization): readonly Install[] {
  return references.flatMap(({ text, path, target }) => {
    if (target.kind !== 'remote') return []
    const [, backend, ref] = base.exec(text) ?? []
    const [, tag, flavour] = manifest.exec(text) ?? []
    const version = ref ?? tag
    if (version === undefined) return []
    const place = placeInYaml(document, path)
    const value = bgpTypes.find((type) => type === (backend ?? flavour))
    return [{ way: 'kustomization', place, version: { value: version, place }, backend: value && { value, place } }]
  })
}

function chartInstalls({ document }: Kustomization): readonly Install[] {
  return [...chartsOf({ document })].flatMap(({ path, chart }) => {
    const name = textAt(chart, 'name') ?? textAt(chart, 'chartName') ?? ''
    if (!isMetallbChart(name)) return []
    const place = placeInYaml(document, [...path, 'version'])
    const version = textAt(chart, 'version') ?? textAt(chart, 'chartVersion')
    const switches = switchesOf(valueAt(chart, 'valuesInline') ?? valueAt(chart, 'values'))
    const values = isOfOthers(textAt(chart, 'repo'), textAt(chart, 'chartRepo')) ? undefined : valuesAt(document, path)
    const told = version === undefined ? undefined : { value: version, place }
    return [{ way: 'kustomization', place, version: told, chart: switches, values }]
  })
}

/** Inline values win over those of `valuesFile`, further files over both. */
function valuesAt(document: YamlDocument, path: Path): ChartValues {
  const fileAt = (at: Path): ValuesFile | undefined => {
    const name = textAt(document.value, ...at)
    return name === undefined ? undefined : { name, isAbove: false, place: placeInYaml(document, at) }
  }
  const more = listAt(document.value, ...path, 'additionalValuesFiles').map((_, index) =>
    fileAt([...path, 'additionalValuesFiles', index]),
  )
  const inline = ['valuesInline', 'values'].map((field) =>
    typeof valueAt(document.value, ...path, field) === 'string'
      ? fileAt([...path, field])
      : layerIn(document, [...path, field]),
  )
  return joined([fileAt([...path, 'valuesFile']), ...inline, ...more])
}
