import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { receivedTree } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { isOverlayFolder } from '../../io/definition/definition-file.ts'
import { realFolder } from '../../io/real-folder.ts'
import { relativePath } from '../../io/relative-path.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import type { Host } from '../host.ts'

/** The tree that Argo CD handed over; where nothing tells, as when somebody tries it by hand, the repository around. */
export function treeAround({ cwd, env }: Host): ReceivedTree {
  const sourcePath = env['ARGOCD_APP_SOURCE_PATH']
  if (sourcePath) return receivedTree(cwd, sourcePath, realFolder)
  const root = workTreeAround(cwd) ?? likelyRoot(cwd)
  return { root, from: '.', application: relativePath(root, cwd) }
}

function likelyRoot(cwd: string): string {
  if (existsSync(join(cwd, 'overlays'))) return cwd
  return isOverlayFolder(cwd) ? dirname(dirname(cwd)) : dirname(cwd)
}
