import { dirname } from 'node:path'
import { receivedTree } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { overlayIn } from '../../io/overlay-folders.ts'
import { relativePath } from '../../io/relative-path.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import type { Host } from '../host.ts'

/** The tree that Argo CD handed over; where nothing tells, as when somebody tries it by hand, the repository around. */
export function treeAround({ cwd, env }: Host): ReceivedTree {
  const sourcePath = env['ARGOCD_APP_SOURCE_PATH']
  if (sourcePath) return receivedTree(cwd, sourcePath)
  const root = workTreeAround(cwd) ?? (overlayIn(cwd) ? dirname(dirname(cwd)) : dirname(cwd))
  return { root, from: '.', application: relativePath(root, cwd) }
}
