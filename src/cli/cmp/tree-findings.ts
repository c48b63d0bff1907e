import { join, posix, relative } from 'node:path'
import { toldInTree, withoutTreeIn } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import type { FleetCompilation } from '../../compile/compile-fleet.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { isWithin } from '../../io/relative-path.ts'
import type { Located } from '../../report/located.ts'
import type { Place } from '../../source/place.ts'
import { findingsOf } from '../build/build-overlay.ts'
import type { BuildContext } from '../build/build-overlay.ts'
import { withoutBaseline } from '../build/without-baseline.ts'
import type { LoadedOverlay } from '../fleet/load-overlays.ts'

/** What is said of a cluster, its files told as the repository calls them. */
export function findingsInTree(
  overlay: LoadedOverlay,
  compilation: FleetCompilation | undefined,
  tree: ReceivedTree,
  context: Omit<BuildContext, 'isCheck' | 'repository'>,
): readonly Located[] {
  const cleaned = (message: string): string => withoutTreeIn(message, tree)
  const found = findingsOf(overlay, compilation, { ...context, repository: tree.root, cleaned })
  return found.map((each) => toldFrom(tree.from, each))
}

function toldFrom(folder: string, { place, related, ...rest }: Located): Located {
  const at = (each: Place | undefined): Place | undefined => each && { ...each, file: posix.join(folder, each.file) }
  return { ...rest, place: at(place), related: related.map(at) }
}

/** The findings of an overlay that are not in a baseline, a file that the repository calls so. Throws UsageError for what is none. */
export async function notInBaseline(
  findings: readonly Located[],
  overlay: LoadedOverlay,
  tree: ReceivedTree,
  baseline: string | undefined,
): Promise<readonly Located[]> {
  if (baseline === undefined) return findings
  const path = join(tree.root, relative(tree.from, baseline))
  if (!isWithin(path, tree.root)) {
    throw new UsageError(`the baseline ${baseline} is outside of the repository`, 'name a file in it')
  }
  const request = { file: baseline, path, isWrite: false }
  const sifted = await withoutBaseline([{ file: toldInTree(tree, overlay.file), findings }], request, false)
  return sifted.findings.flat()
}
