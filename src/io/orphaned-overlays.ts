import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { clusterIn } from '../emit/header.ts'
import { outputFolders, generatedIn } from './output-folder.ts'
import { relativePath } from './relative-path.ts'
import type { Overlays } from './overlay-folders.ts'

/** A cluster and its output folder, absolute. */
export type OwnedFolder = { readonly name: string; readonly output: string }

/**
 * Generated files that no cluster generates any more, relative to the repository, sorted: those in folders of overlays that
 * nobody writes to, and those beside an output folder that are of a cluster whose output is elsewhere now. Removes them
 * unless told to keep them.
 */
export function findOrphanedOverlays(
  { root, repository }: Overlays,
  owned: readonly OwnedFolder[],
  keep: boolean,
): readonly string[] {
  const outputs = new Set(owned.flatMap(({ output }) => outputFolders.map((sub) => join(output, sub))))
  const names = new Set(owned.map(({ name }) => name))
  const besides = [...new Set(owned.map(({ output }) => dirname(output)))].filter((folder) => folder !== root)
  const files = [
    ...filesIn(root),
    ...besides.flatMap(filesIn).filter((file) => names.has(clusterIn(readFileSync(file, 'utf8')) ?? '')),
  ].filter((file) => !outputs.has(dirname(file)))
  const orphans = [...new Set(files)]
  if (!keep) for (const file of orphans) rmSync(file)
  return orphans.map((file) => relativePath(repository, file)).toSorted()
}

/** The generated files in the folders of a folder. */
function filesIn(parent: string): readonly string[] {
  return foldersIn(parent).flatMap((folder) => generatedIn(folder).map((path) => join(folder, path)))
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
  } catch {
    return []
  }
}
