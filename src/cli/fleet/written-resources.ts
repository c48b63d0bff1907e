import { join } from 'node:path'
import { isDefinedCluster } from '../../define/index.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import type { WrittenObject, WrittenObjects } from '../../model/written-object.ts'
import type { Located } from '../../report/located.ts'
import type { Host } from '../host.ts'
import type { InstalledByPath } from '../../model/installed.ts'
import { readInstallations } from './installations.ts'
import type { LoadedOverlay } from './load-overlays.ts'

/** The YAML that definitions refer to, by its path, and what is to be said of it whatever the definition is. */
export type Written = {
  readonly objects: WrittenObjects
  readonly findings: ReadonlyMap<string, readonly Located[]>
  /** The files that the objects were read from; absolute. */
  readonly files: ReadonlyMap<string, readonly string[]>
  /** What the files install that they name. */
  readonly installed: InstalledByPath
}

/** Reads what the `resources` and `install` of definitions stand for. The code that reads manifests is loaded where one has any. */
export async function readWritten(
  fleet: readonly LoadedOverlay[],
  { repository }: Overlays,
  host: Host,
): Promise<Written> {
  const installed = await readInstallations(fleet, { repository })
  const paths = fleet.flatMap(({ cluster }) => (isDefinedCluster(cluster) ? (pathOf(cluster.resources) ?? []) : []))
  const objects = new Map<string, readonly WrittenObject[]>()
  const findings = new Map<string, readonly Located[]>()
  const files = new Map<string, readonly string[]>()
  if (paths.length === 0) return { objects, findings, files, installed }
  const { readManifests } = await import('../manifests/read-manifests.ts')
  for (const path of new Set(paths)) {
    const read = await readManifests(join(repository, path), path, { ...host, cwd: repository })
    objects.set(path, read.objects)
    findings.set(path, read.findings)
    files.set(path, read.files)
  }
  return { objects, findings, files, installed }
}

/** Why the YAML that a definition refers to is not what would be applied. Nothing is to be said of a cluster without it. */
export function unreadableOf({ findings }: Written, { cluster }: LoadedOverlay): readonly Located[] {
  const path = isDefinedCluster(cluster) ? pathOf(cluster.resources) : undefined
  const found = path === undefined ? undefined : findings.get(path)
  return (found ?? []).filter(({ diagnostic }) => diagnostic.severity === 'error')
}

/** The definition's shape may still be wrong. */
function pathOf(resources: unknown): string | undefined {
  if (typeof resources !== 'object' || resources === null || !('kustomization' in resources)) return undefined
  return typeof resources.kustomization === 'string' ? resources.kustomization : undefined
}
