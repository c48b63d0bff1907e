import { basename } from 'node:path'
import { announcedParameters } from '../../argocd/parameters.ts'
import { overlayIn } from '../../io/overlay-folders.ts'
import type { Run } from '../command.ts'
import { treeAround } from './tree-around.ts'

/** Prints the parameters that Argo CD's user interface shows, as a JSON list. */
export const announceParameters: Run = async (_, host) => {
  const { root, application } = treeAround(host)
  const folder = host.cwd === root ? application : host.cwd
  const cluster = overlayIn(host.cwd) && folder !== '.' ? basename(folder) : ''
  host.stdout.write(`${JSON.stringify(announcedParameters(cluster))}\n`)
  return 0
}
