import { posix } from 'node:path'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { YamlDocument, YamlFault } from '../source/yaml-file.ts'
import { headOf, listAt, textAt, valueAt } from './object.ts'
import { isRemote } from './remote.ts'
import type { Tree } from './tree.ts'

/** What a kustomization names, where, and what that is. */
export type Reference = {
  readonly text: string
  /** Into the kustomization. */
  readonly path: Path
  readonly role: 'resource' | 'patch' | 'other'
  readonly target: { readonly kind: 'file' | 'folder'; readonly path: string } | { readonly kind: 'missing' | 'remote' }
}

/** A folder with a kustomization.yaml, read. */
export type Kustomization = {
  readonly folder: string
  readonly file: string
  readonly document: YamlDocument
  readonly isComponent: boolean
  readonly references: readonly Reference[]
}

/** The names that kustomize looks for. */
export const kustomizationNames: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** The kustomization of a folder, why it cannot be read, or undefined where there is none. */
export function kustomizationIn(folder: string, tree: Tree): Kustomization | YamlFault | undefined {
  const name = kustomizationNames.find((each) => tree.kindOf(`${folder}/${each}`) === 'file')
  if (name === undefined) return undefined
  const file = `${folder}/${name}`
  const read = tree.read(file)
  const document = read?.documents[0]
  if (document === undefined) return read?.faults[0]
  return {
    folder,
    file,
    document,
    isComponent: headOf(document.value)?.kind === 'Component',
    references: entriesOf(document.value).map((entry) => ({ ...entry, target: targetOf(entry.text, folder, tree) })),
  }
}

type Entry = Pick<Reference, 'path' | 'role' | 'text'>

const resourceFields = ['resources', 'bases', 'components'] as const
const pathFields = ['configurations', 'crds', 'transformers', 'validators', 'generators'] as const
const generatorFields = ['configMapGenerator', 'secretGenerator'] as const

function entriesOf(value: unknown): readonly Entry[] {
  return [
    ...resourceFields.flatMap((field) => textsOf(value, [field], 'resource')),
    ...textsOf(value, ['patchesStrategicMerge'], 'patch'),
    ...['patches', 'patchesJson6902'].flatMap((field) => pathsOf(value, field, 'patch')),
    ...pathsOf(value, 'replacements', 'other'),
    ...pathFields.flatMap((field) => textsOf(value, [field], 'other')),
    ...textEntry(value, ['openapi', 'path']),
    ...generatorFields.flatMap((field) => generatorFiles(value, field)),
  ]
}

/** The texts of a list; one with a line break is inline YAML. */
function textsOf(value: unknown, at: Path, role: Reference['role']): readonly Entry[] {
  return listAt(value, ...at).flatMap((text, index) =>
    typeof text === 'string' && !text.trim().includes('\n') ? [{ text, path: [...at, index], role }] : [],
  )
}

function textEntry(value: unknown, path: Path): readonly Entry[] {
  const text = textAt(value, ...path)
  return text === undefined ? [] : [{ text, path, role: 'other' }]
}

function pathsOf(value: unknown, field: string, role: Reference['role']): readonly Entry[] {
  return listAt(value, field).flatMap((_, index) => {
    const text = textAt(value, field, index, 'path')
    return text === undefined ? [] : [{ text, path: [field, index], role }]
  })
}

/** `files` are written `path` or `key=path`. */
function generatorFiles(value: unknown, field: string): readonly Entry[] {
  return listAt(value, field).flatMap((_, index) => {
    const lists = ['files', 'envs'].flatMap((key) => textsOf(value, [field, index, key], 'other'))
    const all = [...lists, ...textEntry(value, [field, index, 'env'])]
    return all.map((entry) => ({ ...entry, text: entry.text.slice(entry.text.indexOf('=') + 1) }))
  })
}

function targetOf(text: string, folder: string, tree: Tree): Reference['target'] {
  const path = posix.resolve(folder, text)
  if (isRemote(text) && tree.kindOf(path) === undefined) return { kind: 'remote' }
  const kind = tree.kindOf(path)
  return kind === undefined ? { kind: 'missing' } : { kind, path }
}

/** The Helm charts that a kustomization would have kustomize fetch and render, each with its place. */
export function chartsOf({
  document,
}: Pick<Kustomization, 'document'>): readonly { readonly path: Path; readonly chart: unknown }[] {
  return ['helmCharts', 'helmChartInflationGenerator'].flatMap((field) =>
    listAt(document.value, field).map((chart, index) => ({ path: [field, index], chart })),
  )
}

/** The fields of a kustomization that name generators and transformers. */
export const pluginFields: readonly string[] = ['generators', 'transformers', 'validators']

/** What generators and transformers a kustomization has within itself, each with its place. */
export function inlinePlugins({ document: { value } }: Kustomization): readonly { path: Path; text: string }[] {
  return pluginFields.flatMap((field) =>
    listAt(value, field).flatMap((text, index) =>
      typeof text === 'string' && text.trim().includes('\n') ? [{ path: [field, index], text }] : [],
    ),
  )
}

/** What patches a kustomization has within itself, as their places. */
export function inlinePatches({ document: { value } }: Kustomization): readonly Path[] {
  const texts = listAt(value, 'patchesStrategicMerge').map((_, index): Path => ['patchesStrategicMerge', index])
  const patches = ['patches', 'patchesJson6902'].flatMap((field) =>
    listAt(value, field).map((_, index): Path => [field, index, 'patch']),
  )
  return [...texts, ...patches].filter((path) => String(valueAt(value, ...path) ?? '').includes('\n'))
}
