import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toldInTree } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { surveyOverlays } from '../../io/overlay-folders.ts'
import type { OverlayFolder, Overlays, UnreadOverlay } from '../../io/overlay-folders.ts'
import { isOurs, isWrittenTo } from './our-definition.ts'
import { fleetOf, ownOverlay } from './own-overlay.ts'

/** The overlays around an application's folder, and what beside them cannot be read. */
export type Surroundings = Overlays & { readonly unread: readonly UnreadOverlay[] }

/**
 * The overlays that an application's folder is one of, has below it, or may be generated from. Nothing outside the tree is
 * looked at: other requests are there. Throws UsageError where there are none.
 */
export function overlaysAround(cwd: string, tree: ReceivedTree): Surroundings {
  const { root: repository } = tree
  const own = ownOverlay(cwd, tree)
  if (own?.isSetApart) {
    throw new UsageError(
      `${toldFolder(tree)} has a definition, and is no cluster's folder: its name begins with "${own.name[0]}"`,
      'point spec.source.path at the folder of a cluster, or rename this one',
    )
  }
  if (own && cwd === repository) return { repository, root: cwd, folders: [own], unread: [] }
  const root = own ? fleetOf(cwd, tree) : fleetBeside(cwd, repository)
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
    `${toldFolder(tree)} has no definition, and neither has a folder in ${toldInTree(tree, root)}`,
    'metallb-overlays init writes overlays/<cluster>/cluster.ts',
  )
}

/** How the application's folder is told. */
export function toldFolder({ application }: ReceivedTree): string {
  return application === '.' ? "the repository's root" : application
}

/** The overlay that says to be generated into a folder, in the nearest folder "overlays" around it that has one. */
export function overlayWrittenTo(cwd: string, repository: string, from: string = cwd): OverlayFolder | undefined {
  const around = nearestOverlays(from, repository)
  if (around === undefined) return undefined
  const { folders } = surveyOverlays(around)
  const writer = folders.find(({ file }) => isWrittenTo(cwd, file, repository) && isOurs(file, repository))
  const here = dirname(around)
  return writer ?? (here === repository ? undefined : overlayWrittenTo(cwd, repository, dirname(here)))
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

/** The folder of overlays that a folder without a definition is to be judged with. */
function fleetBeside(cwd: string, repository: string): string | undefined {
  const writer = overlayWrittenTo(cwd, repository)
  return writer ? dirname(writer.folder) : (overlaysBelow(cwd) ?? nearestOverlays(cwd, repository))
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
