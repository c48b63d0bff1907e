import { relative, sep } from 'node:path'
import { chooseTarget, chosenInstall } from '../../gitops/choose-target.ts'
import type { Install, InstallWay } from '../../gitops/install/install.ts'
import { isOfMetallb, textAt } from '../../gitops/object.ts'
import { visibleFiles } from '../../io/visible-files.ts'
import type { Place } from '../../source/place.ts'
import { readInstalledPaths } from '../fleet/installations.ts'
import type { Host } from '../host.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import { readFolders } from '../manifests/folder-sets.ts'
import { clusterNames } from './cluster-name.ts'

/** MetalLB's configuration of a cluster, as a repository has it. */
export type FoundCluster = {
  readonly name: string
  /** The folder or file of its YAML, relative to the repository; undefined: it is to be written yet. */
  readonly resources?: string
  readonly release?: { readonly value: string; readonly from: Place | undefined }
  readonly backend?: { readonly value: string; readonly from: Place | undefined }
  /** What installs MetalLB, as a definition names it: the release is held against it from then on. */
  readonly install?: { readonly way: InstallWay; readonly path: string }
  readonly namespace?: string
  readonly kubernetes?: string
}

/** The configurations in a repository that nothing generates. `root`: absolute. */
export async function findClusters(root: string, overlays: string, host: Host): Promise<readonly FoundCluster[]> {
  const { sets, unread } = await readFolders([root], { ...host, cwd: root }, await visibleFiles(root, host.env))
  for (const each of unread) host.stderr.write(`not looked at: ${each}\n`)
  const own = `${relative(root, overlays).split(sep).join('/')}/`
  const written = sets.filter((set) => !`${set.name}/`.startsWith(own) && hasConfiguration(set))
  const names = clusterNames(
    written.map(({ name }) => name),
    root,
  )
  return withReadable(
    written.map((set, index) => foundIn(set, names[index]!)),
    root,
  )
}

/** Without an `install` in which the release would not be found: a patch may set it, or another object of that file. */
async function withReadable(clusters: readonly FoundCluster[], root: string): Promise<readonly FoundCluster[]> {
  const paths = clusters.flatMap(({ install }) => install?.path ?? [])
  const installed = await readInstalledPaths(paths, root)
  return clusters.map((cluster) => {
    const { install, ...rest } = cluster
    const found = installed.get(install?.path ?? '')
    const lets = found === 'outside' ? [] : (found?.version?.lets ?? [])
    return lets.some((release) => `v${release}` === cluster.release?.value) ? cluster : rest
  })
}

function hasConfiguration({ manifests }: ManifestSet): boolean {
  return manifests.some(({ object }) => isOfMetallb(object))
}

function foundIn(set: ManifestSet, name: string): FoundCluster {
  const installs = set.installs ?? []
  const target = chooseTarget({ metallbVersion: undefined, bgpType: undefined }, installs)
  const { metallbVersion, requested, releaseFrom, bgpType, backendFrom } = target
  const namespaces = new Set(
    set.manifests.flatMap(({ object }) => (isOfMetallb(object) ? (textAt(object, 'metadata', 'namespace') ?? []) : [])),
  )
  const [namespace, ...others] = namespaces
  return {
    name,
    resources: set.name,
    ...(requested !== undefined && {
      release: { value: `v${metallbVersion.replace(/^v/u, '')}`, from: placeIn(releaseFrom) },
    }),
    ...(requested !== undefined && { backend: { value: bgpType, from: placeIn(backendFrom) } }),
    ...installIn(chosenInstall(installs)),
    ...(namespace !== undefined && others.length === 0 && namespace !== 'metallb-system' && { namespace }),
    ...(set.kubernetes && { kubernetes: set.kubernetes.value }),
  }
}

function installIn(install: Install | undefined): Pick<FoundCluster, 'install'> {
  if (install?.way === undefined) return {}
  return { install: { way: install.way, path: install.place.file } }
}

function placeIn(origin: unknown): Place | undefined {
  return typeof origin === 'object' && origin !== null ? (origin as Place) : undefined
}
