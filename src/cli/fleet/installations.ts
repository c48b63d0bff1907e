import { join } from 'node:path'
import { isDefinedCluster } from '../../define/index.ts'
import { installPathOf } from '../../define/installed-by.ts'
import { realFolder } from '../../io/real-folder.ts'
import { isWithin } from '../../io/relative-path.ts'
import { receivedFolderAround } from '../../io/work-tree.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import type { Installed, InstalledByPath, InstalledFinding } from '../../model/installed.ts'
import type { Located } from '../../report/located.ts'
import type { LoadedOverlay } from './load-overlays.ts'

/** Reads the files that definitions name as `install`. The code that knows the ways to install is loaded where one has any. */
export async function readInstallations(
  fleet: readonly LoadedOverlay[],
  { repository }: Pick<Overlays, 'repository'>,
): Promise<InstalledByPath> {
  const paths = fleet.flatMap(({ cluster }) =>
    isDefinedCluster(cluster) ? (installPathOf(cluster.install ?? cluster.extends?.install) ?? []) : [],
  )
  return readInstalledPaths(paths, repository)
}

/** What is installed at some paths of a repository. */
export async function readInstalledPaths(paths: readonly string[], repository: string): Promise<InstalledByPath> {
  const found = new Map<string, Installed | 'outside' | undefined>()
  if (paths.length === 0) return found
  const { installedBy, installsAt } = await import('../../gitops/install/installed.ts')
  const { installFindings } = await import('../manifests/install-findings.ts')
  const { fileTree } = await import('../../io/file-tree.ts')
  const { pathTeller } = await import('../../io/told-path.ts')
  const told = pathTeller(repository)
  const tree = fileTree(told, receivedFolderAround(repository))
  for (const path of new Set(paths)) {
    const absolute = join(repository, path)
    if (!isWithin(realFolder(absolute), realFolder(repository))) {
      found.set(path, 'outside')
      continue
    }
    if (tree.kindOf(absolute) === undefined) {
      found.set(path, undefined)
      continue
    }
    const { installs, beside } = installsAt(absolute, told(absolute), tree)
    const installed = installedBy(installs)
    const { findings } = installFindings(installs, beside, repository)
    found.set(path, installed && { ...installed, findings: findings.flatMap(placedOnly) })
  }
  return found
}

function placedOnly({ diagnostic, place }: Located): readonly InstalledFinding[] {
  return place ? [{ diagnostic, place }] : []
}
