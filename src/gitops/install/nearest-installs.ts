import { posix } from 'node:path'
import { commonDepth } from '../common-depth.ts'
import type { Closure } from '../closure.ts'
import { filesOf } from '../closure.ts'
import type { Manifest } from '../manifest.ts'
import type { Tree } from '../tree.ts'
import { dependencyInstall } from './chart-dependency.ts'
import type { Install } from './install.ts'
import { installsIn, installsOf } from './installs.ts'
import { remoteInstalls } from './remote-base.ts'

/** A set, as far as its release may be read from it. */
export type Installed = {
  readonly folder: string
  readonly manifests: readonly Manifest[]
  readonly closure: Closure | undefined
  /** Its files, where it has no closure. */
  readonly files?: readonly string[]
}

/** Where a set itself installs MetalLB. */
export function ownInstalls({ manifests, closure, files = [] }: Installed, tree: Tree): readonly Install[] {
  const charts = files.filter((file) => posix.basename(file) === 'Chart.yaml')
  return [
    ...installsOf(manifests),
    ...charts.flatMap((file) => dependencyInstall(file, tree) ?? []),
    ...(closure ? remoteInstalls(closure.kustomizations) : []),
  ]
}

/**
 * Where MetalLB is installed for a set: by the set itself, else by what lies nearest to it among other files. Several where
 * they are equally near.
 */
export function nearestInstalls(set: Installed, files: readonly string[], tree: Tree): readonly Install[] {
  const own = ownInstalls(set, tree)
  if (own.some(({ version }) => version !== undefined)) return own
  const sources = set.closure ? installsIn(filesOf(set.closure, 'resource'), tree) : []
  if (sources.some(({ version }) => version !== undefined)) return [...own, ...sources]
  const telling = files.filter((file) => installsIn([file], tree).some(({ version }) => version !== undefined))
  const depth = Math.max(0, ...telling.map((file) => commonDepth(file, set.folder)))
  return [
    ...own,
    ...telling.filter((file) => commonDepth(file, set.folder) === depth).flatMap((file) => installsIn([file], tree)),
  ]
}
