import { commonDepth } from './common-depth.ts'
import type { Told } from './install/install.ts'
import type { Manifest } from './manifest.ts'
import { headOf, textAt, valueAt } from './object.ts'
import { manifestsIn } from './sets.ts'
import type { Tree } from './tree.ts'
import { parseYaml } from '../source/yaml-file.ts'

/** kube-proxy in IPVS mode without `strictARP`, in the file that is nearest to a folder; undefined where none says so. */
export function nearestLooseIpvs(folder: string, files: readonly string[], tree: Tree): Told<string> | undefined {
  const telling = files.filter((file) => /kubeproxy\.config\.k8s\.io/u.test(tree.textOf(file) ?? ''))
  const modes = telling.flatMap((file) => manifestsIn(file, tree).flatMap((manifest) => modeOf(manifest, file)))
  const nearest = modes.toSorted((a, b) => commonDepth(b.file, folder) - commonDepth(a.file, folder))[0]
  return nearest?.isLoose ? nearest.told : undefined
}

type Mode = { readonly file: string; readonly told: Told<string>; readonly isLoose: boolean }

/** A configuration by itself, or as the text in kubeadm's ConfigMap. */
function modeOf(manifest: Manifest, file: string): readonly Mode[] {
  const head = headOf(manifest.object)
  const isOwn = head?.kind === 'KubeProxyConfiguration'
  const text = head?.kind === 'ConfigMap' ? textAt(manifest.object, 'data', 'config.conf') : undefined
  if (!isOwn && text === undefined) return []
  const value = text === undefined ? manifest.object : parseYaml('', text).documents[0]?.value
  const mode = textAt(value, 'mode')
  const place = manifest.placeOf(text === undefined ? ['mode'] : ['data', 'config.conf', 'mode'])
  const isLoose = mode === 'ipvs' && valueAt(value, 'ipvs', 'strictARP') !== true
  return mode === undefined ? [] : [{ file, told: { value: mode, place }, isLoose }]
}
