import { posix } from 'node:path'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'
import type { Manifest } from './manifest.ts'
import { headOf, listAt, textAt, valueAt } from './object.ts'
import type { Tree } from './tree.ts'

/** Flux or Argo CD applying a folder. */
export type Pointer = {
  readonly origin: 'argo' | 'flux'
  /** Absolute. */
  readonly folder: string
  /** Without a kustomization: whether what is deeper in the folder is applied, too. */
  readonly isDeep: boolean
  readonly place: Place
  readonly manifest: Manifest
  /** Where that is, absolute. */
  readonly file: string
}

/** The folders that an object has applied, as far as they are there. `file`: where the object is, absolute. */
export function pointersOf(manifest: Manifest, file: string, tree: Tree): readonly Pointer[] {
  return wantedBy(manifest).flatMap(({ text, at, ...rest }) => {
    const folder = folderFor(text, posix.dirname(file), tree)
    return folder === undefined ? [] : [{ ...rest, folder, place: manifest.placeOf(at), manifest, file }]
  })
}

type Wanted = Pick<Pointer, 'isDeep' | 'origin'> & { readonly text: string; readonly at: Path }

function wantedBy({ object }: Manifest): readonly Wanted[] {
  const head = headOf(object)
  if (head?.kind === 'Kustomization' && head.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/')) {
    return wanted({ origin: 'flux', isDeep: true }, object, ['spec', 'path'])
  }
  if (!head?.apiVersion.startsWith('argoproj.io/')) return []
  if (head.kind === 'Application') return sourcesAt(object, ['spec'])
  return head.kind === 'ApplicationSet'
    ? [...sourcesAt(object, ['spec', 'template', 'spec']), ...generated(object)]
    : []
}

function sourcesAt(object: unknown, spec: Path): readonly Wanted[] {
  const several = listAt(object, ...spec, 'sources').map((_, index) => [...spec, 'sources', index])
  return [[...spec, 'source'], ...several].flatMap((at) =>
    wanted({ origin: 'argo', isDeep: recurses(object, at) }, object, [...at, 'path']),
  )
}

/** Argo CD takes the top level of a folder alone, unless it is told otherwise. */
function recurses(object: unknown, source: Path): boolean {
  return valueAt(object, ...source, 'directory', 'recurse') === true
}

/** Generators list the folders themselves: `elements[].path`, or `directories[].path` with one `*` at the end. */
function generated(object: unknown): readonly Wanted[] {
  const how = { origin: 'argo', isDeep: recurses(object, ['spec', 'template', 'spec', 'source']) } as const
  return listAt(object, 'spec', 'generators').flatMap((_, index) => {
    const at = ['spec', 'generators', index] as const
    const elements = listAt(object, ...at, 'list', 'elements').flatMap((__, each) =>
      wanted(how, object, [...at, 'list', 'elements', each, 'path']),
    )
    const folders = listAt(object, ...at, 'git', 'directories').flatMap((__, each) =>
      wanted(how, object, [...at, 'git', 'directories', each, 'path']),
    )
    return [...elements, ...folders]
  })
}

function wanted(how: Pick<Wanted, 'isDeep' | 'origin'>, object: unknown, at: Path): readonly Wanted[] {
  const text = textAt(object, ...at)
  return text === undefined || /[{*$]/u.test(text) ? [] : [{ ...how, text, at }]
}

/** Paths are relative to the repository's root, which is the nearest folder above that has them. */
function folderFor(text: string, from: string, tree: Tree): string | undefined {
  for (let root = from; ; root = posix.dirname(root)) {
    const folder = posix.join(root, text).replace(/\/$/u, '')
    if (folder.startsWith(root) && tree.kindOf(folder) === 'folder' && text !== '.' && text !== './') return folder
    if (root === posix.dirname(root)) return undefined
  }
}
