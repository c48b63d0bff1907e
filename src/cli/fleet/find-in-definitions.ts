import type { Path } from '../../diagnostics/diagnostic.ts'
import { isYaml } from '../../io/definition-file.ts'
import { definitionSources } from '../../io/definition-sources.ts'
import type { DefinitionPlaces } from '../../source/definition-places.ts'
import type { Place } from '../../source/place.ts'
import type { YamlDefinitionPlaces } from '../../yaml-definition/places.ts'

/** Finds the place of a path in a definition; files are told absolutely. */
export type Find = (file: string, path: Path, target: 'key' | 'value') => Place | undefined

/** What finds places in these definitions. A parser is loaded where one of them is in its language. */
export async function findIn(files: readonly string[]): Promise<Find> {
  const yaml = files.filter(isYaml)
  const needsTypeScript = yaml.length < files.length || (await refersToTypeScript(yaml))
  const inModules = needsTypeScript ? await modulePlaces() : undefined
  const inYaml = yaml.length > 0 ? await yamlPlaces(inModules) : undefined
  return (file, path, target) => (isYaml(file) ? inYaml : inModules)?.find(file, path, target)
}

async function modulePlaces(): Promise<DefinitionPlaces> {
  const { DefinitionPlaces } = await import('../../source/definition-places.ts')
  return new DefinitionPlaces(definitionSources)
}

async function yamlPlaces(inModules: DefinitionPlaces | undefined): Promise<YamlDefinitionPlaces> {
  const { YamlDefinitionPlaces } = await import('../../yaml-definition/places.ts')
  const { yamlSources } = await import('../../io/yaml-sources.ts')
  return new YamlDefinitionPlaces(yamlSources, (...question) => inModules?.trace(...question))
}

async function refersToTypeScript(files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return false
  const { modulesOf, readYamlDefinition } = await import('../../yaml-definition/read.ts')
  const { yamlSources } = await import('../../io/yaml-sources.ts')
  return files.some((file) => {
    const read = readYamlDefinition(file, yamlSources)
    return 'definition' in read && modulesOf(read.definition).length > 0
  })
}
