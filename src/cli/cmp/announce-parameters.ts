import { announcedParameters } from '../../argocd/parameters.ts'
import type { Run } from '../command.ts'
import type { Host } from '../host.ts'
import { ownOverlay } from './own-overlay.ts'
import { treeAround } from './tree-around.ts'

/** Prints the parameters that Argo CD's user interface shows, as a JSON list. Nothing fails: `generate` says what is wrong. */
export const announceParameters: Run = async (_, host) => {
  host.stdout.write(`${JSON.stringify(announcedParameters(clusterOf(host)))}\n`)
  return 0
}

function clusterOf(host: Host): string {
  try {
    const own = ownOverlay(host.cwd, treeAround(host))
    return own === undefined || own.isSetApart || own.name === '.' ? '' : own.name
  } catch {
    return ''
  }
}
