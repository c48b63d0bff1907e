import { statSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { applicationFolder } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { overlayIn, surveyOverlays } from '../../io/overlay-folders.ts'
import type { Overlays, UnreadOverlay } from '../../io/overlay-folders.ts'

/** The overlays around an application's folder, and what beside them cannot be read. */
export type Surroundings = Overlays & { readonly unread: readonly UnreadOverlay[] }

/**
 * The overlays that an application's folder is one of, has below it, or may be generated from. Nothing outside the tree is
 * looked at: other requests are there. Throws UsageError where there are none.
 */
export function overlaysAround(cwd: string, tree: ReceivedTree): Surroundings {
  const { root: repository, application } = tree
  const own = overlayIn(cwd)
  if (own && cwd === repository) {
    const folders = [{ ...own, name: posix.basename(application) }]
    return { repository, root: cwd, folders, unread: [] }
  }
  const root = own ? fleetOf(cwd, tree) : (overlaysBelow(cwd) ?? nearestOverlays(cwd, repository))
  if (root === undefined) {
    throw new UsageError(
      `${toldFolder(tree)} has no definition, and there is no folder "overlays" around it`,
      tree.from === '.'
        ? 'point spec.source.path at overlays/<cluster>'
        : `the plugin got only ${tree.from} of the repository: widen argocd.argoproj.io/manifest-generate-paths`,
    )
  }
  const found = { ...surveyOverlays(root), repository }
  if (found.folders.length > 0 || found.unread.length > 0) return found
  throw new UsageError(
    `${toldFolder(tree)} has no definition, and neither has a folder in ${posix.relative(repository, root)}`,
    'metallb-overlays init writes overlays/<cluster>/cluster.ts',
  )
}

/** How the application's folder is told. */
export function toldFolder({ application }: ReceivedTree): string {
  return application === '.' ? "the repository's root" : application
}

/** The folder of overlays that a folder has, or is. */
export function overlaysBelow(folder: string): string | undefined {
  return [join(folder, 'overlays'), folder].find((each) => isFolder(each) && surveyOverlays(each).folders.length > 0)
}

/** The nearest folder "overlays" around a folder, itself included, and up to `last`. */
export function nearestOverlays(from: string, last: string): string | undefined {
  const here = join(from, 'overlays')
  if (isFolder(here)) return here
  return from === last || dirname(from) === from ? undefined : nearestOverlays(dirname(from), last)
}

/** The folder with the other clusters: a link may lead to the overlay from elsewhere, or from there to elsewhere. */
function fleetOf(cwd: string, tree: ReceivedTree): string {
  const named = dirname(applicationFolder(tree))
  return basename(named) === 'overlays' && isFolder(named) ? named : dirname(cwd)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
