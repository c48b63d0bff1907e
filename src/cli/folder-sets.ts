import { filesOf } from '../gitops/closure.ts'
import { isOfMetallb } from '../gitops/object.ts'
import { manifestsIn, planSets } from '../gitops/sets.ts'
import type { SetPlan } from '../gitops/sets.ts'
import type { Tree } from '../gitops/tree.ts'
import { fileTree } from '../io/file-tree.ts'
import { pathTeller } from '../io/told-path.ts'
import type { Host } from './host.ts'
import type { ManifestSet } from './judge-set.ts'
import { yamlFinding } from './yaml-finding.ts'

/** The sets in folders that have something of MetalLB's, and how many have nothing. */
export type FolderSets = {
  readonly sets: readonly ManifestSet[]
  readonly others: number
  /** Files with something of MetalLB's that nobody applies, as they are told. */
  readonly unlisted: readonly string[]
}

/** Reads folders as a GitOps controller would: set by set, each built by kustomize where there is a kustomization. */
export async function readFolders(folders: readonly string[], host: Host): Promise<FolderSets> {
  const told = pathTeller(host.cwd)
  const tree = fileTree(told)
  const { sets, unlisted } = planSets(folders, tree)
  const relevant = sets.filter((set) => concernsMetallb(set, tree))
  const read: ManifestSet[] = []
  for (const set of relevant) read.push(await readSet(set, tree, told, host))
  return {
    sets: read,
    others: sets.length - relevant.length,
    unlisted: unlisted.filter((file) => hasMetallb(file, tree)).map(told),
  }
}

async function readSet(plan: SetPlan, tree: Tree, told: (path: string) => string, host: Host): Promise<ManifestSet> {
  const { folder, origin, pointer, closure } = plan
  const head = { name: told(folder), origin, appliedBy: pointer?.place }
  if (closure) {
    const { buildKustomization } = await import('./kustomization-set.ts')
    return { ...head, ...(await buildKustomization(closure, tree, host)) }
  }
  const files = plan.files.flatMap((file) => tree.read(file) ?? [])
  return {
    ...head,
    manifests: plan.files.flatMap((file) => manifestsIn(file, tree)),
    findings: files.filter(({ text }) => mentionsMetallb(text)).flatMap(({ faults }) => faults.map(yamlFinding)),
    ledger: [],
  }
}

function concernsMetallb({ files, closure }: SetPlan, tree: Tree): boolean {
  return [...files, ...(closure ? filesOf(closure, 'resource') : [])].some((file) => hasMetallb(file, tree))
}

/** Whether a file has something of MetalLB's, or would have if it could be read. */
function hasMetallb(file: string, tree: Tree): boolean {
  const read = tree.read(file)
  if (read === undefined || !mentionsMetallb(read.text)) return false
  return read.faults.length > 0 || manifestsIn(file, tree).some(({ object }) => isOfMetallb(object))
}

function mentionsMetallb(text: string): boolean {
  return text.includes('metallb.io/')
}
