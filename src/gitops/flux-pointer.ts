import { pointersOf } from './pointer.ts'
import type { Pointer } from './pointer.ts'
import { manifestsIn } from './sets.ts'
import type { Tree } from './tree.ts'

/** The Flux Kustomization among files that applies a folder. */
export function fluxPointerTo(folder: string, files: readonly string[], tree: Tree): Pointer | undefined {
  for (const file of files) {
    if (tree.textOf(file)?.includes('kustomize.toolkit.fluxcd.io/') !== true) continue
    const pointers = manifestsIn(file, tree).flatMap((manifest) => pointersOf(manifest, file, tree))
    const found = pointers.find((pointer) => pointer.origin === 'flux' && pointer.folder === folder)
    if (found) return found
  }
  return undefined
}
