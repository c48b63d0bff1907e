import { commonDepth } from './common-depth.ts'
import type { Told } from './install/install.ts'
import { told } from './install/helm-release.ts'
import type { Manifest } from './manifest.ts'
import { headOf } from './object.ts'
import { manifestsIn } from './sets.ts'
import type { Tree } from './tree.ts'

/** Where the version of the cluster itself stands, by kind: Cluster API, the upgrade controllers of k3s and Talos, kubeadm. */
const places: Readonly<Record<string, readonly string[]>> = {
  ClusterConfiguration: ['kubernetesVersion'],
  KThreesControlPlane: ['spec', 'version'],
  KubeadmControlPlane: ['spec', 'version'],
  KubernetesUpgrade: ['spec', 'kubernetes', 'version'],
  Plan: ['spec', 'version'],
  RKE2ControlPlane: ['spec', 'version'],
  TalosControlPlane: ['spec', 'version'],
}

const telling = new RegExp(`kind:\\s*(?:${Object.keys(places).join('|')})\\b|^kubernetesVersion:`, 'mu')

/** The Kubernetes version that the repository has nearest to a folder, in one of its files; undefined where none tells. */
export function nearestKubernetes(folder: string, files: readonly string[], tree: Tree): Told<string> | undefined {
  const versions = files
    .filter((file) => telling.test(tree.textOf(file) ?? ''))
    .flatMap((file) =>
      manifestsIn(file, tree)
        .flatMap(versionOf)
        .map((version) => ({ file, version })),
    )
  return versions.toSorted((a, b) => commonDepth(b.file, folder) - commonDepth(a.file, folder))[0]?.version
}

/** A file of Talos' helper has no kind: `kubernetesVersion` stands at its top. */
function versionOf(manifest: Manifest): readonly Told<string>[] {
  const path = places[headOf(manifest.object)?.kind ?? ''] ?? ['kubernetesVersion']
  const version = told(manifest, path)
  return version !== undefined && /^v?1\.\d+/u.test(version.value) ? [version] : []
}
