import { globSync } from 'node:fs'
import { sep } from 'node:path'

/** The files below a folder that match one of these globs, relative to it with `/`, sorted. */
export function matching(globs: readonly string[], folder: string): readonly string[] {
  return globs
    .flatMap((glob) => globSync(glob, { cwd: folder }))
    .map((file) => file.split(sep).join('/'))
    .toSorted()
}
