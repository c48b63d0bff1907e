import { UsageError } from '../../diagnostics/usage-error.ts'
import { definitionSources } from '../../io/definition/definition-sources.ts'
import { findOverlays, overlayIn } from '../../io/overlay-folders.ts'
import type { OverlayFolder } from '../../io/overlay-folders.ts'
import { relativePath } from '../../io/relative-path.ts'
import type { Run } from '../command.ts'
import { hasOverlays } from './application-folder.ts'

/**
 * Prints a definition's path where the folder is an overlay or has overlays right below it, else nothing. No definition is
 * run: Argo CD asks this for the folders of others too.
 */
export const discover: Run = async (_, { cwd, stdout }) => {
  const ours = overlaysIn(cwd).find(isOurs)
  if (ours) stdout.write(`${relativePath(cwd, ours.file)}\n`)
  return 0
}

/** The overlay that a folder is, or those right below it; none where a folder has two definitions. */
function overlaysIn(folder: string): readonly OverlayFolder[] {
  try {
    const own = overlayIn(folder)
    if (own) return [own]
    return hasOverlays(folder) ? findOverlays(folder, '.').folders : []
  } catch (error) {
    if (error instanceof UsageError) return []
    throw error
  }
}

/** `cluster.ts` and `cluster.yaml` are names that others use too. */
function isOurs({ file }: OverlayFolder): boolean {
  return /\bmetallb-overlays\b|^(?:backend|extends|pools|release|resources):/mu.test(definitionSources.read(file) ?? '')
}
