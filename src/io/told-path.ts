import { isAbsolute, relative, sep } from 'node:path'
import { workTreeAround } from './work-tree.ts'

/** How paths are told: relative to the git work tree around `cwd`, else to `cwd`; what is elsewhere keeps its full path. */
export function pathTeller(cwd: string): (path: string) => string {
  const base = workTreeAround(cwd) ?? cwd
  return (path) => {
    const told = relative(base, path)
    const isWithin = told !== '..' && !told.startsWith(`..${sep}`) && !isAbsolute(told)
    return (isWithin ? told : path).split(sep).join('/') || '.'
  }
}
