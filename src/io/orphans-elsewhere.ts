import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { clusterIn } from '../emit/header.ts'
import { isDefinition } from './definition/definition-file.ts'
import type { OwnedFolder } from './orphaned-overlays.ts'
import { codeOf, generatedIn, outputFolders } from './output-folder.ts'
import type { Overlays } from './overlay-folders.ts'
import { isWithin, relativePath } from './relative-path.ts'

const tellingNames = ['config.yaml', 'install/kustomization.yaml', 'cluster.ts', 'cluster.yaml', 'cluster.yml']

/** The files of a repository by which generated ones are found, as git's pathspecs: one of every output, and definitions. */
export const tellingFiles: readonly string[] = tellingNames.map((name) => `:(glob)**/${name}`)

/**
 * Generated files outside of the overlays that no cluster generates any more, absolute. `tracked`: what git knows,
 * the telling files at least, relative to the repository. What another definition in the repository may generate is none of them.
 */
export function orphansElsewhere(
  { root, repository }: Overlays,
  owned: readonly OwnedFolder[],
  tracked: readonly string[],
): readonly string[] {
  const telling = tracked.filter((path) => tellingNames.some((name) => `/${path}`.endsWith(`/${name}`)))
  const files = telling.map((path) => join(repository, path)).filter((file) => !isWithin(file, root))
  const definitions = files.filter((file) => isDefinition(file) && existsSync(file))
  const outputs = [...owned.map(({ output }) => output), ...definitions.map((file) => dirname(file))]
  const taken = new Set(outputs.flatMap((output) => outputFolders.map((sub) => join(output, sub))))
  const found = [...new Set(files.flatMap(outputOf))]
    .filter((output) => outputFolders.some((sub) => !taken.has(join(output, sub))))
    .flatMap(generatedFiles)
    .filter((file) => !taken.has(dirname(file)))
  if (found.length === 0) return []
  const others = definitions.map((file) => `${dirname(file)}\n${readFileSync(file, 'utf8')}`)
  return found.filter((file) => {
    const cluster = clusterIn(readFileSync(file, 'utf8'))
    const folder = relativePath(repository, dirname(file)).replace(/\/install$/u, '')
    return cluster !== undefined && !others.some((text) => text.includes(cluster) || text.includes(folder))
  })
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
