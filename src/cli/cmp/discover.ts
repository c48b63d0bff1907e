import { surveyOverlays } from '../../io/overlay-folders.ts'
import type { OverlayFolder } from '../../io/overlay-folders.ts'
import { relativePath } from '../../io/relative-path.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import type { Run } from '../command.ts'
import { overlaysBelow, overlayWrittenTo } from './application-folder.ts'
import { isOurs } from './our-definition.ts'
import { ownOverlay } from './own-overlay.ts'
import { treeAround } from './tree-around.ts'

/**
 * Prints the path of a definition of which `generate` would take the folder, else nothing. No definition is run, and nothing
 * fails: Argo CD asks this for the folders of others too, and takes a failure for one of its own.
 */
export const discover: Run = async (_, host) => {
  const ours = definitionFor(host.cwd, treeAround(host))
  if (ours) host.stdout.write(`${relativePath(host.cwd, ours.file)}\n`)
  return 0
}

function definitionFor(cwd: string, tree: ReceivedTree): OverlayFolder | undefined {
  const { root } = tree
  try {
    const own = ownOverlay(cwd, tree)
    if (own) return !own.isSetApart && isOurs(own.file, root) ? own : undefined
    const writer = overlayWrittenTo(cwd, root)
    if (writer) return writer
    const below = overlaysBelow(cwd)
    return below === undefined ? undefined : surveyOverlays(below).folders.find(({ file }) => isOurs(file, root))
  } catch {
    return undefined
  }
}
