import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Closure } from '../gitops/closure.ts'
import { withoutRemoved } from '../gitops/stripped.ts'
import type { Removal } from '../gitops/stripped.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

/**
 * Calls `use` with a copy of a closure in which the kustomizations lack what is removed; everything else in it is a link
 * to the original. The copy is made below `parent`, as `withTemporaryFolder` says, and is gone afterwards.
 */
export function withMirror<Result>(
  closure: Closure,
  removals: readonly Removal[],
  use: (folder: string) => Promise<Result>,
  parent?: string,
): Promise<Result> {
  return withTemporaryFolder((root) => use(mirror(closure, removals, root)), parent)
}

function mirror({ folder, kustomizations, entries }: Closure, removals: readonly Removal[], root: string): string {
  const folders = kustomizations.map((each) => each.folder)
  const named = entries.flatMap(({ reference: { target } }) => ('path' in target ? [dirname(target.path)] : []))
  const top = commonFolder([...folders, ...named])
  const own = new Set(folders.flatMap((each) => upTo(each, top)))
  const placeFor = (path: string): string => join(root, relative(top, path))
  for (const each of [...own].toSorted()) copyFolder(each, own, placeFor)
  for (const kustomization of kustomizations) {
    const removed = removals.filter((removal) => removal.kustomization === kustomization)
    const place = placeFor(kustomization.file)
    rmSync(place)
    writeFileSync(place, JSON.stringify(withoutRemoved(kustomization, removed)))
  }
  return placeFor(folder)
}

function copyFolder(folder: string, own: ReadonlySet<string>, placeFor: (path: string) => string): void {
  mkdirSync(placeFor(folder), { recursive: true })
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!own.has(path)) symlinkSync(path, placeFor(path))
  }
}

/** The folder and those above it, `top` included. */
function upTo(folder: string, top: string): readonly string[] {
  return folder === top ? [folder] : [...upTo(dirname(folder), top), folder]
}

function commonFolder(folders: readonly string[]): string {
  return folders.reduce((common, folder) => {
    let at = common
    while (folder !== at && !folder.startsWith(at.endsWith(sep) ? at : `${at}${sep}`)) at = dirname(at)
    return at
  })
}
