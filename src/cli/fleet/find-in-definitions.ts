import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { isYaml } from '../../io/definition/definition-file.ts'
import { definitionSources } from '../../io/definition/definition-sources.ts'
import type { DefinitionPlaces } from '../../source/definition-places.ts'
import type { Edit, NoEdit } from '../../source/edit.ts'
import type { Place } from '../../source/place.ts'
import type { YamlDefinitionPlaces } from '../../yaml-definition/places.ts'

/** The sources of definitions; files are told absolutely. */
export type Definitions = {
  /** The place of a path in a definition. */
  readonly find: (file: string, path: Path, target: 'key' | 'value') => Place | undefined
  /** A fix as a change of the definition itself. */
  readonly edit: (file: string, fix: Fix) => Edit | NoEdit
}

/** What finds places in these definitions. A parser is loaded where one of them is in its language. */
export async function definitionsIn(files: readonly string[]): Promise<Definitions> {
  const yaml = files.filter(isYaml)
  const needsTypeScript = yaml.length < files.length || (await refersToTypeScript(yaml))
  const inModules = needsTypeScript ? await modulePlaces() : undefined
  const inYaml = yaml.length > 0 ? await yamlPlaces(inModules?.places) : undefined
  return {
    find: (file, path, target) => (isYaml(file) ? inYaml : inModules?.places)?.find(file, path, target),
    edit: (file, fix) => (isYaml(file) ? inYaml?.edit(file, fix) : inModules?.edit(file, fix)) ?? unread,
  }
}

const unread: NoEdit = { reason: 'the definition cannot be read' }

async function modulePlaces(): Promise<{ readonly places: DefinitionPlaces; readonly edit: Definitions['edit'] }> {
  const { DefinitionPlaces } = await import('../../source/definition-places.ts')
  const { editInDefinition } = await import('../../source/definition-edit.ts')
  const places = new DefinitionPlaces(definitionSources)
  return { places, edit: (file, fix) => editInDefinition(places, file, fix) }
}

async function yamlPlaces(inModules: DefinitionPlaces | undefined): Promise<YamlDefinitionPlaces> {
  const { YamlDefinitionPlaces } = await import('../../yaml-definition/places.ts')
  const { yamlSources } = await import('../../io/definition/yaml-sources.ts')
  return new YamlDefinitionPlaces(yamlSources, (...question) => inModules?.trace(...question))
}

async function refersToTypeScript(files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return false
  const { modulesOf, readYamlDefinition } = await import('../../yaml-definition/read.ts')
  const { yamlSources } = await import('../../io/definition/yaml-sources.ts')
  return files.some((file) => {
    const read = readYamlDefinition(file, yamlSources)
    return 'definition' in read && modulesOf(read.definition).length > 0
  })
}
