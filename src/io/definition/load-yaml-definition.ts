import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { placeInYaml } from '../../source/yaml-places.ts'
import { clusterOf, modulesOf, readYamlDefinition } from '../../yaml-definition/read.ts'
import type { YamlDefinition } from '../../yaml-definition/read.ts'
import { outcomeOfCluster } from './definition-outcome.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'
import { relativePath } from '../relative-path.ts'
import { yamlSources } from './yaml-sources.ts'

/**
 * Reads a definition in YAML. `run` runs the source of a module in its place, where a part of it stands in TypeScript.
 * `text`: of a file that is not on the disk.
 */
export async function loadYamlDefinition(
  file: string,
  run: (source: string) => Promise<DefinitionOutcome>,
  text?: string,
): Promise<DefinitionOutcome> {
  const sources =
    text === undefined
      ? yamlSources
      : { ...yamlSources, read: (from: string) => (from === file ? text : yamlSources.read(from)) }
  const read = readYamlDefinition(file, sources)
  if ('fault' in read) return { file, outcome: 'fault', ...read.fault }
  const { definition } = read
  const own = outcomeOfCluster(file, clusterOf(definition))
  if (own.outcome !== 'cluster' || modulesOf(definition).length === 0) return own
  const outcome = await run(moduleFor(file, definition))
  return outcome.outcome === 'throws' && (outcome.at === undefined || outcome.at.file === file)
    ? faultOf(file, definition, outcome.message)
    : outcome
}

/** A module that gives the same cluster as the definition, with what TypeScript exports in its place. */
function moduleFor(file: string, definition: YamlDefinition): string {
  const modules = modulesOf(definition)
  return [
    "import { defineCluster } from 'metallb-overlays'",
    ...modules.map((each, index) => `import * as module${index} from ${JSON.stringify(pathToFileURL(each.file).href)}`),
    `const cluster = JSON.parse(${JSON.stringify(JSON.stringify(clusterOf(definition)))})`,
    'const exported = (module, name, told) => {',
    '  if (Object.hasOwn(module, "default")) return module.default',
    '  if (Object.hasOwn(module, name)) return module[name]',
    '  throw new Error(`${told} exports neither a default nor ${name}`)',
    '}',
    ...modules.map(({ path, exported, file: from }, index) => {
      const place = path.map((step) => `[${JSON.stringify(step)}]`).join('')
      const told = relativePath(dirname(file), from)
      return `cluster${place} = exported(module${index}, ${JSON.stringify(exported)}, ${JSON.stringify(told)})`
    }),
    'export default defineCluster(cluster)',
  ].join('\n')
}

/** What the module that stands for a definition throws is said where the definition refers to TypeScript. */
function faultOf(file: string, { document, parts }: YamlDefinition, message: string): DefinitionOutcome {
  const [part = 'extends'] = parts.keys()
  return {
    file,
    outcome: 'fault',
    diagnostic: { name: 'definition-reference', source: 'lint', severity: 'error', message },
    place: placeInYaml(document, [part]),
  }
}
