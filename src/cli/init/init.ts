import { basename, join } from 'node:path'
import { isDefinedCluster } from '../../define/index.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { findOverlays, overlayIn } from '../../io/overlay-folders.ts'
import { isThere, mentionsUs, writeNewFiles } from '../../io/write-new-files.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import { newestRelease } from '../../release/releases.ts'
import type { Arguments, Run } from '../command.ts'
import { loadFleet } from '../fleet/load-fleet.ts'
import type { Host } from '../host.ts'
import { clusterNames } from './cluster-name.ts'
import { baseText, definitionText } from './definition-text.ts'
import type { Shared } from './definition-text.ts'
import { findClusters } from './found-cluster.ts'
import type { FoundCluster } from './found-cluster.ts'
import { reportInit } from './init-report.ts'
import { hooks, jobs } from './set-up.ts'
import type { SetUp } from './set-up.ts'

/** Writes what a repository lacks to be built, all of it or nothing, and no file that is there. */
export const init: Run = async (args, host) => {
  const repository = workTreeAround(host.cwd)
  const root = repository ?? host.cwd
  if (repository === undefined)
    host.stderr.write('this is no git repository: what is written is not under version control\n')
  const isYaml = args.values['yaml'] === true
  const clusters = await newClusters(root, args, host)
  const setUps = setUpsOf(args)
  const files = new Map([...definitionsOf(clusters, root, isYaml), ...missingOf(setUps, root)])
  const isDry = args.values['dry-run'] === true
  if (!isDry) writeNewFiles(root, files)
  const snippets = setUps.filter(({ file }) => !files.has(file) && !mentionsUs(join(root, file)))
  reportInit({ files, snippets, isDry, clusters }, host)
  return 0
}

/** What is configured in the repository and has no definition yet; where nothing is, one to begin with. */
async function newClusters(
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

function definitionsOf(clusters: readonly FoundCluster[], root: string, isYaml: boolean): ReadonlyMap<string, string> {
  const extension = isYaml ? 'yaml' : 'ts'
  const base = `overlays/_base/base.${extension}`
  const shared = isThere(join(root, base)) ? undefined : sharedBy(clusters)
  const texts = clusters.map(
    (cluster) => [`overlays/${cluster.name}/cluster.${extension}`, definitionText(cluster, shared, isYaml)] as const,
  )
  return new Map([...(shared ? [[base, baseText(shared, isYaml)] as const] : []), ...texts])
}

/** What several clusters have alike; undefined where that is nothing. */
function sharedBy([first, ...others]: readonly FoundCluster[]): Shared | undefined {
  if (first === undefined || others.length === 0) return undefined
  const alike = (field: 'backend' | 'release'): string | undefined => {
    const value = first[field]?.value
    return others.every((each) => each[field]?.value === value) ? value : undefined
  }
  const [release, backend] = [alike('release'), alike('backend')]
  if (release === undefined && backend === undefined) return undefined
  return { ...(release !== undefined && { release }), ...(backend !== undefined && { backend }) }
}

function setUpsOf({ values }: Arguments): readonly SetUp[] {
  const [hook, ci] = [values['hook'], values['ci']]
  return [typeof hook === 'string' ? hooks[hook] : undefined, typeof ci === 'string' ? jobs[ci] : undefined].flatMap(
    (each) => each ?? [],
  )
}

function missingOf(setUps: readonly SetUp[], root: string): ReadonlyMap<string, string> {
  return new Map(setUps.filter(({ file }) => !isThere(join(root, file))).map(({ file, text }) => [file, text]))
}
