import { realFolder } from '../../io/real-folder.ts'
import { overlayIn, surveyOverlays } from '../../io/overlay-folders.ts'
import type { OverlayFolder } from '../../io/overlay-folders.ts'
import { relativePath } from '../../io/relative-path.ts'
import type { Run } from '../command.ts'
import { nearestOverlays, overlaysBelow } from './application-folder.ts'
import { isOurs, outputIn } from './our-definition.ts'
import { treeAround } from './tree-around.ts'

/**
 * Prints the path of a definition of which `generate` would take the folder, else nothing. No definition is run, and nothing
 * fails: Argo CD asks this for the folders of others too, and takes a failure for one of its own.
 */
export const discover: Run = async (_, { cwd, env, stdout, stderr }) => {
  const { root } = treeAround({ cwd, env, stdout, stderr })
  const ours = definitionFor(cwd, root)
  if (ours) stdout.write(`${relativePath(cwd, ours.file)}\n`)
  return 0
}

function definitionFor(cwd: string, root: string): OverlayFolder | undefined {
  try {
    const own = overlayIn(cwd)
    if (own) return isOurs(own.file, root) ? own : undefined
    const below = overlaysBelow(cwd)
    if (below !== undefined) return surveyOverlays(below).folders.find(({ file }) => isOurs(file, root))
    const around = nearestOverlays(cwd, root)
    if (around === undefined) return undefined
    return surveyOverlays(around).folders.find(({ file }) => isWrittenTo(cwd, file, root) && isOurs(file, root))
  } catch {
    return undefined
  }
}

function isWrittenTo(cwd: string, file: string, root: string): boolean {
  const output = outputIn(file, root)
  return output !== undefined && realFolder(output) === cwd
}
