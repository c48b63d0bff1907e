import { relative, sep } from 'node:path'
import { definitionSources } from '../../io/definition-sources.ts'
import { findOverlays, overlayIn } from '../../io/overlay-folders.ts'
import type { OverlayFolder } from '../../io/overlay-folders.ts'
import type { Run } from '../command.ts'
import { hasOverlays } from './application-folder.ts'

/**
 * Prints a definition's path where the folder is an overlay or has overlays right below it, else nothing. No definition is
 * run: Argo CD asks this for the folders of others too.
 */
export const discover: Run = async (_, { cwd, stdout }) => {
  const own = overlayIn(cwd)
  const candidates = own ? [own] : hasOverlays(cwd) ? findOverlays(cwd, '.').folders : []
  const ours = candidates.find(isOurs)
  if (ours) stdout.write(`${relative(cwd, ours.file).split(sep).join('/')}\n`)
  return 0
}

/** `cluster.ts` is a name that others use too. */
function isOurs({ file }: OverlayFolder): boolean {
  return definitionSources.read(file)?.includes('metallb-overlays') ?? false
}
