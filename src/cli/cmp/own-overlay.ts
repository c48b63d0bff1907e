import { existsSync } from 'node:fs'
import { basename, dirname, posix } from 'node:path'
import { applicationFolder } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { overlayIn } from '../../io/overlay-folders.ts'
import type { OverlayFolder } from '../../io/overlay-folders.ts'

/**
 * The overlay that an application's folder is, by the name that it has among the other clusters. `isSetApart`: that name says
 * that what is in it is shared, or hidden, and none of a cluster.
 */
export type OwnOverlay = OverlayFolder & { readonly isSetApart: boolean }

/** The overlay that an application's folder is, if it has a definition. Throws what `overlayIn` does. */
export function ownOverlay(cwd: string, tree: ReceivedTree): OwnOverlay | undefined {
  const own = overlayIn(cwd)
  if (own === undefined) return undefined
  const name = nameOf(cwd, tree)
  return { ...own, name, isSetApart: name !== '.' && /^[_.]/u.test(name) }
}

/** The folder with the other clusters: a link may lead to the overlay from elsewhere, or from there to elsewhere. */
export function fleetOf(cwd: string, tree: ReceivedTree): string {
  return dirname(placeAmongOthers(cwd, tree))
}

/** The root of a repository is called differently wherever it is fetched: `.` for that. */
function nameOf(cwd: string, tree: ReceivedTree): string {
  return cwd === tree.root ? posix.basename(tree.application) : basename(placeAmongOthers(cwd, tree))
}

function placeAmongOthers(cwd: string, tree: ReceivedTree): string {
  const named = applicationFolder(tree)
  return basename(dirname(named)) === 'overlays' && existsSync(dirname(named)) ? named : cwd
}
