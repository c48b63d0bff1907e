import type { Path } from '../diagnostics/diagnostic.ts'
import { objectNameAt } from '../source/object-name.ts'
import { placeOf } from '../source/place.ts'
import type { Place } from '../source/place.ts'
import type { YamlDocument } from '../source/yaml-file.ts'
import { isInYaml, placeInYaml } from '../source/yaml-places.ts'
import { filesOf } from './closure.ts'
import type { Closure } from './closure.ts'
import { inlinePatches } from './kustomization.ts'
import { editOfDocument, manifestsOf } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { headOf, textAt, valueAt } from './object.ts'
import type { ObjectHead } from './object.ts'
import type { Tree } from './tree.ts'

type Source = {
  readonly document: YamlDocument
  readonly within: Path
  readonly head: ObjectHead
  readonly object: unknown
}

/** The files that kustomize made its objects of. */
export type Sources = {
  readonly closure: Closure
  readonly resources: readonly Source[]
  readonly patches: readonly Source[]
  /** Patches that say nothing of their target, and those within kustomizations, as pieces of text. */
  readonly texts: readonly { readonly document: YamlDocument; readonly start: number; readonly end: number }[]
}

/** Reads the files of a closure, to find in them what kustomize made of them. */
export function sourcesOf(closure: Closure, tree: Tree): Sources {
  const patchFiles = filesOf(closure, 'patch')
  const pieces = closure.kustomizations.flatMap((kustomization) =>
    inlinePatches(kustomization).map((path) => pieceAt(kustomization.document, path)),
  )
  const operations = patchFiles.flatMap((file) =>
    (tree.read(file)?.documents ?? []).map((document) => ({ document, start: 0, end: document.text.length })),
  )
  return {
    closure,
    resources: filesOf(closure, 'resource').flatMap((file) => sourcesIn(file, tree)),
    patches: patchFiles.flatMap((file) => sourcesIn(file, tree)),
    texts: [...pieces, ...operations],
  }
}

/** An object that kustomize built, with the way back to the file that its values come from: a patch, else the object's own. */
export function builtManifest(object: unknown, sources: Sources): Manifest {
  const head = headOf(object)
  const patches = head ? matching(head, sources.patches, sources) : []
  const resources = head ? matching(head, sources.resources, sources) : []
  const placeOfPath: Manifest['placeOf'] = (path, target) =>
    writtenPlace(object, path, [...patches, ...resources], target) ??
    textPlace(object, path, sources) ??
    objectPlace(path, resources, target) ??
    placeInYaml(sources.closure.kustomizations[0]!.document, ['kind'])
  const file = resources[0]?.document.file ?? sources.closure.kustomizations[0]?.document.file ?? ''
  const edit: Manifest['edit'] = (fix) => {
    const source = writtenSource(object, fix.path, [...patches, ...resources])
    return source ? editOfDocument(source.document, source.within, fix) : { reason: 'kustomize makes it' }
  }
  return { object, file, placeOf: placeOfPath, edit }
}

function sourcesIn(file: string, tree: Tree): readonly Source[] {
  return (tree.read(file)?.documents ?? []).flatMap((document) =>
    manifestsOf(document).flatMap(({ object, path: within }) => {
      const head = headOf(object)
      return head ? [{ document, within, head, object }] : []
    }),
  )
}

/** The sources of an object: of its name in its namespace, else of its name, else of its name before it was prefixed. */
function matching(head: ObjectHead, sources: readonly Source[], { closure }: Sources): readonly Source[] {
  const sameKind = sources.filter(({ head: { kind } }) => kind === head.kind)
  const named = sameKind.filter(({ head: { name } }) => name === head.name)
  if (named.length === 0)
    return sameKind.filter(({ head: { name } }) => name !== '' && isRenamed(name, head.name, closure))
  const sameNamespace = named.filter(({ head: { namespace } }) => namespace === head.namespace)
  return sameNamespace.length > 0 ? sameNamespace : named
}

function isRenamed(from: string, to: string, { kustomizations }: Closure): boolean {
  const affixes = kustomizations.map(({ document: { value } }) => [
    textAt(value, 'namePrefix') ?? '',
    textAt(value, 'nameSuffix') ?? '',
  ])
  const isAffixed = affixes.some(([prefix, suffix]) => prefix !== '' || suffix !== '')
  return isAffixed && to.includes(from)
}

/** The source that has the very value at the very path. */
function writtenSource(object: unknown, path: Path, sources: readonly Source[]): Source | undefined {
  const value = JSON.stringify(valueAt(object, ...path))
  if (value === undefined || path.length === 0) return undefined
  return sources.find(
    ({ document, within, object: written }) =>
      isInYaml(document, [...within, ...path]) && JSON.stringify(valueAt(written, ...path)) === value,
  )
}

/** Where the very value is written at the very path. */
function writtenPlace(
  object: unknown,
  path: Path,
  sources: readonly Source[],
  target?: 'key' | 'value',
): Place | undefined {
  const source = writtenSource(object, path, sources)
  return source && placeInYaml(source.document, [...source.within, ...path], target)
}

/** Where a patch without a shape of its own has the value as a word. */
function textPlace(object: unknown, path: Path, { texts }: Sources): Place | undefined {
  const value = valueAt(object, ...path)
  if ((typeof value !== 'string' || value === '') && typeof value !== 'number') return undefined
  const word = String(value)
  for (const { document, start, end } of texts) {
    const at = document.text.slice(start, end).indexOf(word)
    if (at === -1) continue
    const place = placeOf(document.file, document.text, start + at, start + at + word.length)
    return { ...place, object: objectNameAt(object) ?? '' }
  }
  return undefined
}

/** As near as the object's own file gets: the last part of the path that is there where nothing changed it, else its name. */
function objectPlace(path: Path, resources: readonly Source[], target?: 'key' | 'value'): Place | undefined {
  const [source] = resources
  if (source === undefined) return undefined
  const isThere = isInYaml(source.document, [...source.within, ...path])
  return placeInYaml(
    source.document,
    isThere ? [...source.within, 'metadata', 'name'] : [...source.within, ...path],
    target,
  )
}

function pieceAt(document: YamlDocument, path: Path): Sources['texts'][number] {
  const node = document.tree.getIn(path, true) as
    { readonly range?: readonly [number, number, number] | null } | undefined
  const [start, end] = node?.range ?? [0, 0]
  return { document, start, end }
}
