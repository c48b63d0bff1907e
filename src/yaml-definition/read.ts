import type { Path } from '../diagnostics/diagnostic.ts'
import { placeOf } from '../source/place.ts'
import { parseYaml } from '../source/yaml-file.ts'
import type { YamlFault as FileFault, YamlDocument } from '../source/yaml-file.ts'
import { placeInYaml } from '../source/yaml-places.ts'
import { UnreadableDefinition } from './fault.ts'
import type { YamlFault } from './fault.ts'
import { spelledOut } from './spelling.ts'

/** How the files of a definition are reached: their text, and what a relative path in one of them leads to. */
export type YamlSources = {
  readonly read: (file: string) => string | undefined
  readonly locate: (reference: string, from: string) => { readonly file: string } | { readonly problem: string }
}

/** The fields of which a whole can stand in another file, and the name by which TypeScript exports it. */
const exportNames = { extends: 'base', segments: 'segments' } as const
/** A field that may be such a reference. */
export type PartName = keyof typeof exportNames

/** What stands in another file: YAML, or the export of a TypeScript module. */
export type Part =
  | { readonly language: 'yaml'; readonly file: string; readonly definition: YamlDefinition }
  | { readonly language: 'typescript'; readonly file: string; readonly exported: string }

/** A definition in YAML, or a part of one. */
export type YamlDefinition = {
  readonly document: YamlDocument
  /** As it is written. */
  readonly written: { readonly [key: string]: unknown }
  readonly parts: ReadonlyMap<PartName, Part>
}

/** Reads a definition and what it refers to. */
export function readYamlDefinition(
  file: string,
  sources: YamlSources,
): { readonly definition: YamlDefinition } | { readonly fault: YamlFault } {
  try {
    return { definition: definitionIn(file, sources, []) }
  } catch (error) {
    if (error instanceof UnreadableDefinition) return { fault: error.fault }
    throw error
  }
}

/** A definition in the shape that `defineCluster` takes, without the parts that only TypeScript can give. */
export function clusterOf({ written, parts }: YamlDefinition): { readonly [key: string]: unknown } {
  const inYaml = [...parts].map(([name, part]) => [name, part.language === 'yaml' ? clusterOf(part.definition) : {}])
  return { ...spelledOut(written), ...Object.fromEntries(inYaml) }
}

/** The parts of a definition that TypeScript gives, and where they belong. */
export function modulesOf(
  { parts }: YamlDefinition,
  at: Path = [],
): readonly (Part & { readonly language: 'typescript'; readonly path: Path })[] {
  return [...parts].flatMap(([name, part]) => {
    const path = [...at, name]
    return part.language === 'yaml' ? modulesOf(part.definition, path) : [{ ...part, path }]
  })
}

/** `above`: the files that led here. */
function definitionIn(file: string, sources: YamlSources, above: readonly string[]): YamlDefinition {
  const document = documentIn(file, sources.read(file) ?? '')
  const written = document.value
  if (!isObject(written)) {
    const found = Array.isArray(written) ? 'a list' : `the ${typeof written} ${JSON.stringify(written)}`
    throw new UnreadableDefinition(...noCluster(`it holds ${found}`), placeInYaml(document, []), fieldsHelp)
  }
  const read = { document, written, parts: new Map<PartName, Part>() }
  for (const name of ['extends', 'segments'] as const) {
    const reference = written[name]
    if (typeof reference === 'string') read.parts.set(name, partOf(read, name, reference, sources, [...above, file]))
  }
  return read
}

function partOf(
  { document }: YamlDefinition,
  name: PartName,
  reference: string,
  sources: YamlSources,
  above: readonly string[],
): Part {
  const refuse = (problem: string, help: string): never => {
    throw new UnreadableDefinition(
      'definition-reference',
      `${name}: ${reference} ${problem}`,
      placeInYaml(document, [name]),
      help,
    )
  }
  const located = sources.locate(reference, document.file)
  if ('problem' in located) return refuse(located.problem, pathHelp)
  const { file } = located
  if (above.includes(file)) return refuse('leads back to a file that refers to it', 'a base stands for itself')
  if (name === 'extends' && above.length > 1) {
    return refuse('is the base of a base', 'let the cluster extend one base, in which all that it shares stands')
  }
  if (/\.m?ts$/u.test(file)) return { language: 'typescript', file, exported: exportNames[name] }
  if (!/\.(?:ya?ml|json)$/u.test(file)) return refuse('is neither YAML nor TypeScript', pathHelp)
  return { language: 'yaml', file, definition: definitionIn(file, sources, above) }
}

const pathHelp = 'write the path of a YAML or TypeScript file, relative to this file: ../_base/base.yaml'
const fieldsHelp = 'write the fields of the cluster at the top of the file: release, pools, l2Advertisements, …'

function documentIn(file: string, text: string): YamlDocument {
  const { documents, faults } = parseYaml(file, text, 'core')
  const [fault] = faults
  if (fault) throw new UnreadableDefinition('definition-syntax', sentenceOf(fault), fault.place)
  const [document, second] = documents
  if (document === undefined) {
    throw new UnreadableDefinition(...noCluster('the file is empty'), placeOf(file, text, 0, 1), fieldsHelp)
  }
  if (second === undefined) return document
  const message = `the file holds ${documents.length} documents`
  throw new UnreadableDefinition(...noCluster(message), placeInYaml(second, []), 'write one file for each cluster')
}

function sentenceOf({ kind, message }: FileFault): string {
  return kind === 'syntax' ? `this is no YAML: ${message}` : message
}

function noCluster(found: string): [name: string, message: string] {
  return ['definition-exports-no-cluster', `no cluster is defined: ${found}`]
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
