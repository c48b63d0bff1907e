import { planSets } from '../../gitops/sets.ts'
import type { Tree } from '../../gitops/tree.ts'
import { fileTree } from '../../io/file-tree.ts'
import { pathTeller } from '../../io/told-path.ts'
import type { Host } from '../host.ts'
import { besideEachOther } from './beside-each-other.ts'
import { readFolderSet } from './folder-set.ts'
import type { ManifestSet } from './manifest-set.ts'
import { hasResources, isRelevant, isToBeBuilt } from './relevant-sets.ts'

/** The sets in folders that have something of MetalLB's, and how many have nothing. */
export type FolderSets = {
  readonly sets: readonly ManifestSet[]
  readonly others: number
  /** Files with something of MetalLB's that nobody applies, as they are told. */
  readonly unlisted: readonly string[]
  /** What cannot be read, with the reason. */
  readonly unread: readonly string[]
}

/**
 * Reads folders as a GitOps controller would: set by set, each built by kustomize where there is a kustomization. `visible`:
 * the files that are looked for, absolute; default: all.
 */
export async function readFolders(
  folders: readonly string[],
  host: Host,
  visible?: ReadonlySet<string>,
): Promise<FolderSets> {
  const told = pathTeller(host.cwd)
  const tree = visible ? limited(fileTree(told), visible) : fileTree(told)
  const { sets: plans, unlisted } = planSets(folders, tree)
  const unread = tree.unread().map(({ path, code }) => `${told(path)}, which cannot be read (${code})`)
  const relevant = plans.filter((plan) => isRelevant(plan, unlisted, tree))
  const others = plans.filter((plan) => !relevant.includes(plan))
  const sets: ManifestSet[] = []
  for (const plan of relevant) {
    sets.push(await readFolderSet(plan, isToBeBuilt(plan, unlisted, tree), { folders, tree, told, host }))
  }
  return {
    sets: besideEachOther(sets, relevant, others),
    others: others.length,
    unlisted: unlisted.filter((file) => hasResources(file, tree)).map(told),
    unread,
  }
}

/** A tree in which no other files are found; those that a file names are read all the same. */
function limited(tree: Tree, visible: ReadonlySet<string>): Tree {
  return { ...tree, filesBelow: (folder) => tree.filesBelow(folder).filter((file) => visible.has(file)) }
}
