import { posix } from 'node:path'
import { closureOf, includedBy } from './closure.ts'
import type { Closure } from './closure.ts'
import { kustomizationNames } from './kustomization.ts'
import { manifestsOf } from './manifest.ts'
import { headOf, isOfMetallb } from './object.ts'
import { pointersOf } from './pointer.ts'
import type { Pointer } from './pointer.ts'
import type { Tree } from './tree.ts'

/** What is applied together. A set with a closure is what kustomize builds of it, any other one is its files. */
export type SetPlan = {
  /** Or the one file that it is. */
  readonly folder: string
  readonly origin: 'argo' | 'files' | 'flux' | 'kustomization'
  readonly pointer: Pointer | undefined
  readonly closure: Closure | undefined
  readonly files: readonly string[]
}

/** The sets in some folders, and the files in them that nobody applies. */
export type Plan = { readonly sets: readonly SetPlan[]; readonly unlisted: readonly string[] }

/**
 * One set is what a Flux Kustomization or an Argo CD Application applies, else each kustomization that nobody includes,
 * else the files of a folder.
 */
export function planSets(folders: readonly string[], tree: Tree): Plan {
  const files = [...new Set(folders.flatMap(tree.filesBelow))]
  const closures = closuresOf(files, tree)
  const pointers = pointersIn(files, closures, tree)
  const pointed = [...pointers.values()].map((pointer) => pointedSet(pointer, new Set(pointers.keys()), tree))
  const roots = rootSets(folders, closures, pointers)
  const taken = takenFiles([...closures.values(), ...pointed.flatMap(({ closure }) => closure ?? [])])
  const rest = files.filter((file) => !taken.has(file) && !pointed.some((set) => set.files.includes(file)))
  const unlisted = rest.filter((file) => isBeside(file, taken))
  return {
    sets: [
      ...pointed,
      ...roots,
      ...folderSets(
        rest.filter((file) => !unlisted.includes(file)),
        tree,
      ),
    ].toSorted(byFolder),
    unlisted,
  }
}

/** The kustomizations that nobody includes. A component is for others to include, unless it is what was asked for. */
function rootSets(
  folders: readonly string[],
  closures: ReadonlyMap<string, Closure>,
  pointers: ReadonlyMap<string, Pointer>,
): readonly SetPlan[] {
  const included = new Set([...closures.values()].flatMap(({ kustomizations }) => kustomizations.flatMap(includedBy)))
  return [...closures.values()]
    .filter(({ folder }) => !included.has(folder) && !pointers.has(folder))
    .filter(({ folder, kustomizations: [root] }) => root?.isComponent !== true || folders.includes(folder))
    .map((closure) => ({ folder: closure.folder, origin: 'kustomization', pointer: undefined, closure, files: [] }))
}

function closuresOf(files: readonly string[], tree: Tree): ReadonlyMap<string, Closure> {
  const folders = files
    .filter((file) => kustomizationNames.includes(posix.basename(file)))
    .map((file) => posix.dirname(file))
  return new Map(
    [...new Set(folders)].flatMap((folder) => {
      const closure = closureOf(folder, tree)
      return closure ? [[folder, closure]] : []
    }),
  )
}

/** By the folder that is pointed at. Where a patch changes what an object points at, the patch has the last word. */
function pointersIn(
  files: readonly string[],
  closures: ReadonlyMap<string, Closure>,
  tree: Tree,
): ReadonlyMap<string, Pointer> {
  const patches = new Set(
    [...closures.values()].flatMap(({ entries }) =>
      entries.flatMap(({ reference: { role, target } }) =>
        role === 'patch' && target.kind === 'file' ? [target.path] : [],
      ),
    ),
  )
  const telling = files.filter((file) => /toolkit\.fluxcd\.io|argoproj\.io/u.test(tree.textOf(file) ?? ''))
  const found = telling.flatMap((file) =>
    manifestsIn(file, tree).flatMap((manifest) =>
      pointersOf(manifest, file, tree).map((pointer) => ({
        pointer,
        id: idOf(manifest.object),
        isPatch: patches.has(file),
      })),
    ),
  )
  const patched = new Set(found.filter(({ isPatch }) => isPatch).map(({ id }) => id))
  return new Map(
    found.filter(({ id, isPatch }) => isPatch || !patched.has(id)).map(({ pointer }) => [pointer.folder, pointer]),
  )
}

function pointedSet(pointer: Pointer, all: ReadonlySet<string>, tree: Tree): SetPlan {
  const { folder, origin, isDeep } = pointer
  const closure = closureOf(folder, tree)
  const others = [...all].filter((other) => other !== folder && other.startsWith(`${folder}/`))
  const isOther = (file: string): boolean => others.some((other) => file.startsWith(`${other}/`))
  const isMeant = (file: string): boolean => isDeep || posix.dirname(file) === folder
  const below = closure ? [] : tree.filesBelow(folder).filter((file) => isMeant(file) && !isOther(file))
  return { folder, origin, pointer, closure, files: below }
}

/** A folder without kustomization: what is directly in it. Files that define the same object are alternatives. */
function folderSets(files: readonly string[], tree: Tree): readonly SetPlan[] {
  return [...Map.groupBy(files, (file) => posix.dirname(file))].flatMap(([folder, members]) =>
    areAlternatives(members, tree) ? members.map((file) => fileSet(file, [file])) : [fileSet(folder, members)],
  )
}

function fileSet(folder: string, files: readonly string[]): SetPlan {
  return { folder, origin: 'files', pointer: undefined, closure: undefined, files }
}

function areAlternatives(files: readonly string[], tree: Tree): boolean {
  const ids = files.flatMap((file) => [
    ...new Set(
      manifestsIn(file, tree)
        .filter(({ object }) => isOfMetallb(object))
        .map(({ object }) => idOf(object)),
    ),
  ])
  return new Set(ids).size < ids.length
}

/** Everything that some kustomization names, and the kustomizations. */
function takenFiles(closures: readonly Closure[]): ReadonlySet<string> {
  return new Set(
    closures.flatMap(({ entries, kustomizations, faults, folder }) => [
      ...kustomizations.map(({ file }) => file),
      ...faults.flatMap(() => kustomizationNames.map((name) => `${folder}/${name}`)),
      ...entries.flatMap(({ reference: { target } }) => (target.kind === 'file' ? [target.path] : [])),
    ]),
  )
}

/** A file next to one that a kustomization names was left out on purpose. */
function isBeside(file: string, taken: ReadonlySet<string>): boolean {
  const folder = posix.dirname(file)
  return [...taken].some((other) => posix.dirname(other) === folder)
}

/** The objects of a file. */
export function manifestsIn(file: string, tree: Tree): ReturnType<typeof manifestsOf> {
  return tree.read(file)?.documents.flatMap(manifestsOf) ?? []
}

function idOf(object: unknown): string {
  const head = headOf(object)
  return `${head?.kind}/${head?.namespace ?? ''}/${head?.name}`
}

function byFolder(left: SetPlan, right: SetPlan): number {
  return left.folder < right.folder ? -1 : left.folder > right.folder ? 1 : 0
}
