import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where a folder really is, its links followed as far as it is there already. */
export function realFolder(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realFolder(dirname(path)), basename(path))
  }
}
