import { dirname, isAbsolute, resolve } from 'node:path'
import { statSync } from 'node:fs'
import type { YamlSources } from '../../yaml-definition/read.ts'
import { definitionSources } from './definition-sources.ts'
import { realFolder } from '../real-folder.ts'
import { isWithin } from '../relative-path.ts'
import { workTreeAround } from '../work-tree.ts'

/** The files of YAML definitions on the disk, by absolute path. What is out of the repository is not reached. */
export const yamlSources: YamlSources = {
  read: definitionSources.read,
  locate: (reference, from) => {
    if (isAbsolute(reference) || /^\w+:/u.test(reference)) return { problem: 'is no relative path' }
    const file = resolve(dirname(from), reference)
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return { problem: 'is not there' }
    if (!stats.isFile()) return { problem: 'is no file' }
    return isWithin(realFolder(file), realFolder(repositoryOf(from)))
      ? { file }
      : { problem: 'is out of the repository' }
  },
}

/** The git work tree around a definition, else the folder that its overlays are in. */
function repositoryOf(definition: string): string {
  return workTreeAround(dirname(definition)) ?? dirname(dirname(dirname(definition)))
}
