import { readdirSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { overlayIn } from './overlay-folders.ts'
import type { Overlays } from './overlay-folders.ts'
import { generatedIn } from './output-folder.ts'

/** Generated files in folders whose definition is gone, relative to the repository, sorted. Removes them unless told to keep them. */
export function findOrphanedOverlays({ root, repository }: Overlays, keep: boolean): readonly string[] {
  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name))
    .filter((folder) => overlayIn(folder) === undefined)
    .flatMap((folder) => generatedIn(folder).map((path) => join(folder, path)))
  if (!keep) for (const file of files) rmSync(file)
  return files.map((file) => relative(repository, file).split(sep).join('/')).toSorted()
}
