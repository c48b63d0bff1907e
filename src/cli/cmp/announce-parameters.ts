import { basename } from 'node:path'
import { announcedParameters } from '../../argocd/parameters.ts'
import { overlayIn } from '../../io/overlay-folders.ts'
import type { Run } from '../command.ts'
import { treeAround } from './tree-around.ts'

/** Prints the parameters that Argo CD's user interface shows, as a JSON list. */
export const announceParameters: Run = async (_, host) => {
  const cluster = overlayIn(host.cwd) ? basename(treeAround(host).application) : ''
  host.stdout.write(`${JSON.stringify(announcedParameters(cluster))}\n`)
  return 0
}
