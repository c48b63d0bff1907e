import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/** How paths are told: relative to the git work tree around `cwd`, else to `cwd`; what is elsewhere keeps its full path. */
export function pathTeller(cwd: string): (path: string) => string {
  const base = workTreeAround(cwd) ?? cwd
  return (path) => {
    const told = relative(base, path)
    const isWithin = told !== '..' && !told.startsWith(`..${sep}`) && !isAbsolute(told)
    return (isWithin ? told : path).split(sep).join('/') || '.'
  }
}

/** The nearest folder around that git knows as a work tree. */
export function workTreeAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  return dirname(folder) === folder ? undefined : workTreeAround(dirname(folder))
}
