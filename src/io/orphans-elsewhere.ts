import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isDefinition } from './definition/definition-file.ts'
import type { OwnedFolder } from './orphaned-overlays.ts'
import { codeOf, generatedIn, outputFolders } from './output-folder.ts'
import type { Overlays } from './overlay-folders.ts'
import { isWithin, relativePath } from './relative-path.ts'

const tellingNames = ['config.yaml', 'install/kustomization.yaml', 'cluster.ts', 'cluster.yaml', 'cluster.yml']

/** The files of a repository by which generated ones are found, as git's pathspecs: one of every output, and definitions. */
export const tellingFiles: readonly string[] = tellingNames.map((name) => `:(glob)**/${name}`)

/**
 * Generated files outside of the overlays that are none of these clusters', relative to the repository, sorted. They may be
 * copies. `tracked`: what git knows, the telling files at least. Nothing where there are definitions outside of the overlays:
 * the files may be theirs.
 */
export function orphansElsewhere(
  { root, repository }: Overlays,
  owned: readonly OwnedFolder[],
  tracked: readonly string[],
): readonly string[] {
  const telling = tracked.filter((path) => tellingNames.some((name) => `/${path}`.endsWith(`/${name}`)))
  const files = telling.map((path) => join(repository, path)).filter((file) => !isWithin(file, root))
  if (files.some((file) => isDefinition(file) && existsSync(file))) return []
  const taken = new Set(owned.flatMap(({ output }) => outputFolders.map((sub) => join(output, sub))))
  return [...new Set(files.flatMap(outputOf))]
    .flatMap(generatedFiles)
    .filter((file) => !taken.has(dirname(file)))
    .map((file) => relativePath(repository, file))
    .toSorted()
}

/** The output folder that a file tells of. */
function outputOf(file: string): readonly string[] {
  const folder = dirname(file)
  if (basename(file) === 'config.yaml') return [folder]
  const isInstall = basename(folder) === 'install' && basename(file) === 'kustomization.yaml'
  return isInstall ? [dirname(folder)] : []
}

/** None in a folder that cannot be read: it may be nobody's business here. */
function generatedFiles(folder: string): readonly string[] {
  try {
    return generatedIn(folder).map((path) => join(folder, path))
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return []
  }
}
