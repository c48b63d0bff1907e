import { readdirSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { findOverlays, overlayIn } from '../../io/overlay-folders.ts'
import type { Overlays } from '../../io/overlay-folders.ts'

/**
 * The overlays that an application's folder is one of, has below it, or is generated from. Nothing outside the tree is
 * looked at: other requests are there. Throws UsageError where there are none.
 */
export function overlaysAround(cwd: string, tree: ReceivedTree): Overlays {
  const { root: repository, application } = tree
  const own = overlayIn(cwd)
  if (own && cwd === repository) {
    return { repository, root: cwd, folders: [{ ...own, name: posix.basename(application) }] }
  }
  const root = own ? dirname(cwd) : hasOverlays(cwd) ? cwd : nearestOverlays(cwd, repository)
  if (root === undefined) {
    throw new UsageError(
      `${application} has no definition, and there is no folder "overlays" around it`,
      tree.from === '.'
        ? 'point spec.source.path at overlays/<cluster>'
        : `the plugin got only ${tree.from} of the repository: widen argocd.argoproj.io/manifest-generate-paths`,
    )
  }
  return { ...findOverlays(cwd, root), repository }
}

/** Whether a folder has overlays right below it. */
export function hasOverlays(folder: string): boolean {
  return readdirSync(folder).some((name) => !/^[_.]/u.test(name) && isOverlay(join(folder, name)))
}

function isOverlay(path: string): boolean {
  return isFolder(path) && overlayIn(path) !== undefined
}

function nearestOverlays(from: string, last: string): string | undefined {
  const here = join(from, 'overlays')
  if (isFolder(here)) return here
  return from === last || dirname(from) === from ? undefined : nearestOverlays(dirname(from), last)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
