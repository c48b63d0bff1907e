import { sep } from 'node:path'
import { isWithin, relativePath } from './relative-path.ts'
import { workTreeAround } from './work-tree.ts'

/** How paths are told: relative to the git work tree around `cwd`, else to `cwd`; what is elsewhere keeps its full path. */
export function pathTeller(cwd: string): (path: string) => string {
  const base = workTreeAround(cwd) ?? cwd
  return (path) => (isWithin(path, base) ? relativePath(base, path) : path.split(sep).join('/'))
}
