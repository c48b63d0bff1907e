import { basename, join } from 'node:path'
import { isDefinedCluster } from '../../define/index.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { findOverlays, overlayIn } from '../../io/overlay-folders.ts'
import { newestRelease } from '../../release/releases.ts'
import type { Arguments } from '../command.ts'
import { loadFleet } from '../fleet/load-fleet.ts'
import type { Host } from '../host.ts'
import { clusterNames } from './cluster-name.ts'
import { findClusters } from './found-cluster.ts'
import type { FoundCluster } from './found-cluster.ts'

/** What is configured in the repository and has no definition yet; where nothing is, one to begin with. */
export async function newClusters(
  root: string,
  { positionals: [name] }: Arguments,
  host: Host,
): Promise<readonly FoundCluster[]> {
  const overlays = join(root, 'overlays')
  const known = await knownIn(overlays, root, host)
  const found = await findClusters(root, overlays, host)
  const fresh = found.filter(({ resources }) => !known.resources.has(resources ?? ''))
  const clusters = name === undefined ? fresh : [called(name, fresh)]
  const isEmpty = known.names.size === 0 && clusters.length === 0
  const wanted = isEmpty ? [begun(clusterNames(['.'], root)[0]!)] : clusters
  return wanted.filter((cluster) => !known.names.has(cluster.name))
}

/** Throws UsageError for what is no name, and where it could be that of several. */
function called(name: string, [first, ...others]: readonly FoundCluster[]): FoundCluster {
  if (!/^[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])?$/u.test(name)) {
    throw new UsageError(`"${name}" is no name of a cluster`, 'write a-z, 0-9 and -')
  }
  if (first === undefined) return begun(name)
  if (others.length === 0) return { ...first, name }
  const names = [first, ...others].map((each) => each.name).join(', ')
  throw new UsageError(`the repository has several clusters: ${names}`, 'leave the name out: each gets a definition')
}

/** A cluster of which nothing is configured yet. */
function begun(name: string): FoundCluster {
  return { name, release: { value: newestRelease, from: undefined } }
}

type Known = { readonly names: ReadonlySet<string>; readonly resources: ReadonlySet<string> }

async function knownIn(overlays: string, root: string, host: Host): Promise<Known> {
  const print = (text: string): void => void host.stderr.write(text)
  const fleet = hasOverlays(overlays, root)
    ? await loadFleet(findOverlays(root, overlays), { timeLimit: 10_000, print })
    : []
  return {
    names: new Set(fleet.flatMap(({ name, folder }) => [name, basename(folder)])),
    resources: new Set(
      fleet.flatMap(({ cluster }) => (isDefinedCluster(cluster) ? (cluster.resources?.kustomization ?? []) : [])),
    ),
  }
}

function hasOverlays(overlays: string, root: string): boolean {
  try {
    return findOverlays(root, overlays).folders.length > 0
  } catch (error) {
    if (error instanceof UsageError && overlayIn(overlays) === undefined) return false
    throw error
  }
}
