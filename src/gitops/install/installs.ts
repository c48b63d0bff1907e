import { posix } from 'node:path'
import { kustomizationIn, kustomizationNames } from '../kustomization.ts'
import type { Kustomization } from '../kustomization.ts'
import type { Manifest } from '../manifest.ts'
import { manifestsIn } from '../sets.ts'
import type { Tree } from '../tree.ts'
import { argoInstall } from './argo-application.ts'
import { dependencyInstall } from './chart-dependency.ts'
import { helmReleaseInstall } from './helm-release.ts'
import type { Install } from './install.ts'
import { k3sInstall } from './k3s-helm-chart.ts'
import { operatorInstall } from './operator.ts'
import { remoteInstalls } from './remote-base.ts'
import { workloadInstall } from './workload.ts'

/** Where objects have MetalLB installed. `all`: where an object may find what it refers to. */
export function installsOf(manifests: readonly Manifest[], all: readonly Manifest[] = manifests): readonly Install[] {
  return manifests.flatMap(
    (manifest) =>
      helmReleaseInstall(manifest, all) ??
      argoInstall(manifest) ??
      k3sInstall(manifest, all) ??
      workloadInstall(manifest) ??
      operatorInstall(manifest) ??
      [],
  )
}

/** Where files have MetalLB installed. */
export function installsIn(files: readonly string[], tree: Tree): readonly Install[] {
  const telling = files.filter((file) => /metallb/iu.test(tree.textOf(file) ?? ''))
  const manifests = telling.flatMap((file) => manifestsIn(file, tree))
  const charts = telling.filter((file) => posix.basename(file) === 'Chart.yaml')
  return [
    ...installsOf(manifests),
    ...charts.flatMap((file) => dependencyInstall(file, tree) ?? []),
    ...remoteInstalls(telling.flatMap((file) => kustomizationAt(file, tree) ?? [])),
  ]
}

function kustomizationAt(file: string, tree: Tree): Kustomization | undefined {
  if (!kustomizationNames.includes(posix.basename(file))) return undefined
  const found = kustomizationIn(posix.dirname(file), tree)
  return found && 'references' in found ? found : undefined
}
