import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder around, itself included, that git knows as a work tree. */
export function workTreeAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  return dirname(folder) === folder ? undefined : workTreeAround(dirname(folder))
}
