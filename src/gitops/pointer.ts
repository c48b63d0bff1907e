import { posix } from 'node:path'
import type { Place } from '../source/place.ts'
import type { Manifest } from './manifest.ts'
import { headOf, listAt, textAt } from './object.ts'
import type { Tree } from './tree.ts'

/** Flux or Argo CD applying a folder. */
export type Pointer = {
  readonly origin: 'argo' | 'flux'
  /** Absolute. */
  readonly folder: string
  readonly place: Place
  readonly manifest: Manifest
}

/** The folders that an object has applied, as far as they are there. `file`: where the object is, absolute. */
export function pointersOf(manifest: Manifest, file: string, tree: Tree): readonly Pointer[] {
  return wantedBy(manifest).flatMap(({ origin, text, at }) => {
    const folder = folderFor(text, posix.dirname(file), tree)
    return folder === undefined ? [] : [{ origin, folder, place: manifest.placeOf(at), manifest }]
  })
}

type Wanted = { readonly origin: Pointer['origin']; readonly text: string; readonly at: readonly (string | number)[] }

function wantedBy({ object }: Manifest): readonly Wanted[] {
  const head = headOf(object)
  if (head?.kind === 'Kustomization' && head.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/')) {
    return wanted('flux', object, ['spec', 'path'])
  }
  if (!head?.apiVersion.startsWith('argoproj.io/')) return []
  if (head.kind === 'Application') return sourcesAt(object, ['spec'])
  return head.kind === 'ApplicationSet'
    ? [...sourcesAt(object, ['spec', 'template', 'spec']), ...generated(object)]
    : []
}

function sourcesAt(object: unknown, spec: readonly string[]): readonly Wanted[] {
  const several = listAt(object, ...spec, 'sources').flatMap((_, index) =>
    wanted('argo', object, [...spec, 'sources', index, 'path']),
  )
  return [...wanted('argo', object, [...spec, 'source', 'path']), ...several]
}

/** Generators list the folders themselves: `elements[].path`, or `directories[].path` with one `*` at the end. */
function generated(object: unknown): readonly Wanted[] {
  return listAt(object, 'spec', 'generators').flatMap((_, index) => {
    const at = ['spec', 'generators', index] as const
    const elements = listAt(object, ...at, 'list', 'elements').flatMap((__, each) =>
      wanted('argo', object, [...at, 'list', 'elements', each, 'path']),
    )
    const folders = listAt(object, ...at, 'git', 'directories').flatMap((__, each) =>
      wanted('argo', object, [...at, 'git', 'directories', each, 'path']),
    )
    return [...elements, ...folders]
  })
}

function wanted(origin: Pointer['origin'], object: unknown, at: readonly (string | number)[]): readonly Wanted[] {
  const text = textAt(object, ...at)
  return text === undefined || /[{*$]/u.test(text) ? [] : [{ origin, text, at }]
}

/** Paths are relative to the repository's root, which is the nearest folder above that has them. */
function folderFor(text: string, from: string, tree: Tree): string | undefined {
  for (let root = from; ; root = posix.dirname(root)) {
    const folder = posix.join(root, text).replace(/\/$/u, '')
    if (folder.startsWith(root) && tree.kindOf(folder) === 'folder' && text !== '.' && text !== './') return folder
    if (root === posix.dirname(root)) return undefined
  }
}
