import { dirname, isAbsolute, resolve } from 'node:path'
import type { YamlSources } from '../../yaml-definition/read.ts'
import { definitionSources } from './definition-sources.ts'
import { readRefusal } from './read-refusal.ts'
import { realFolder } from '../real-folder.ts'
import { isWithin } from '../relative-path.ts'
import { notThere } from '../system-reason.ts'
import { workTreeAround } from '../work-tree.ts'

/** The files of YAML definitions on the disk, by absolute path. What is out of the repository is not reached. */
export const yamlSources: YamlSources = {
  read: definitionSources.read,
  locate: (reference, from) => {
    if (isAbsolute(reference) || /^\w+:/u.test(reference)) return { problem: 'is no relative path' }
    const file = resolve(dirname(from), reference)
    const refusal = readRefusal(file)
    if (refusal === notThere) return { problem: 'is not there' }
    if (!isWithin(realFolder(file), realFolder(repositoryOf(from)))) return { problem: 'is out of the repository' }
    return refusal === undefined ? { file } : { problem: `cannot be read: ${refusal}` }
  },
}

/** The git work tree around a definition, else the folder that its overlays are in. */
function repositoryOf(definition: string): string {
  return workTreeAround(dirname(definition)) ?? dirname(dirname(dirname(definition)))
}
