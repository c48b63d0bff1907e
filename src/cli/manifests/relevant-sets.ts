import { filesOf } from '../../gitops/closure.ts'
import type { Closure } from '../../gitops/closure.ts'
import { installsIn } from '../../gitops/install/installs.ts'
import { remoteInstalls } from '../../gitops/install/remote-base.ts'
import { workloadInstall } from '../../gitops/install/workload.ts'
import { isMisspeltService, mayMisspell } from '../../gitops/misspelt-service.ts'
import { isForMetallb, isOfMetallb } from '../../gitops/object.ts'
import { manifestsIn } from '../../gitops/sets.ts'
import type { SetPlan } from '../../gitops/sets.ts'
import type { Tree } from '../../gitops/tree.ts'

/** Whether a set has something of MetalLB's, or should have. `unlisted`: files that nobody names. */
export function isRelevant(set: SetPlan, unlisted: readonly string[], tree: Tree): boolean {
  return concernsMetallb(set, tree) || misnames(set, unlisted, tree)
}

/** Whether kustomize is to build a set; one that only has Services for MetalLB is read as it is. */
export function isToBeBuilt(set: SetPlan, unlisted: readonly string[], tree: Tree): boolean {
  return isUnreadable(set) || configures(set, tree) || misnames(set, unlisted, tree)
}

/** Whether a kustomization names what is not there, while a file with resources of MetalLB's is there that nobody names. */
function misnames({ folder, closure }: SetPlan, unlisted: readonly string[], tree: Tree): boolean {
  if (!closure?.entries.some(({ reference }) => reference.target.kind === 'missing')) return false
  return unlisted.some((file) => file.startsWith(`${folder}/`) && hasResources(file, tree))
}

function isUnreadable({ closure }: SetPlan): boolean {
  return closure !== undefined && closure.faults.length > 0
}

function concernsMetallb(set: SetPlan, tree: Tree): boolean {
  const { folder, files, closure } = set
  if (isUnreadable(set)) return tree.filesBelow(folder).some((file) => hasMetallb(file, tree))
  const all = [...files, ...(closure ? filesOf(closure, 'resource') : [])]
  return all.some((file) => hasMetallb(file, tree)) || isInstalledBy(all, closure, tree)
}

/** Whether MetalLB is installed by some files themselves: by its chart, or by its controller and speakers. */
function isInstalledBy(files: readonly string[], closure: Closure | undefined, tree: Tree): boolean {
  return files.some((file) => hasWorkload(file, tree)) || hasChart(files, closure, tree)
}

function hasWorkload(file: string, tree: Tree): boolean {
  if (!(tree.textOf(file) ?? '').includes('metallb')) return false
  return manifestsIn(file, tree).some((manifest) => workloadInstall(manifest) !== undefined)
}

/** Whether MetalLB's chart is installed by some files. */
function hasChart(files: readonly string[], closure: Closure | undefined, tree: Tree): boolean {
  const installs = [...installsIn(files, tree), ...remoteInstalls(closure?.kustomizations ?? [])]
  return installs.some(({ values }) => values !== undefined)
}

/** Whether a kustomization has MetalLB's own resources, or installs it. */
function configures({ closure }: SetPlan, tree: Tree): boolean {
  if (closure === undefined) return false
  const files = filesOf(closure, 'resource')
  return files.some((file) => hasResources(file, tree)) || isInstalledBy(files, closure, tree)
}

/** Whether a file has something of MetalLB's, or would have if it could be read. */
function hasMetallb(file: string, tree: Tree): boolean {
  if (hasResources(file, tree)) return true
  const text = tree.textOf(file) ?? ''
  if (isAboutMetallb(text) && manifestsIn(file, tree).some(({ object }) => isForMetallb(object))) return true
  return mayMisspell(text) && manifestsIn(file, tree).some(({ object }) => isMisspeltService(object))
}

/** Whether a file has resources of MetalLB's, or would have if it could be read. */
export function hasResources(file: string, tree: Tree): boolean {
  if (!mentionsMetallb(tree.textOf(file) ?? '')) return false
  return (tree.read(file)?.faults.length ?? 0) > 0 || manifestsIn(file, tree).some(({ object }) => isOfMetallb(object))
}

/** Whether a text may have a resource of MetalLB's. */
export function mentionsMetallb(text: string): boolean {
  return text.includes('metallb.io/')
}

/** What is for MetalLB without its resources: annotations of Services, and the ConfigMap of old. */
function isAboutMetallb(text: string): boolean {
  return text.includes('metallb') || text.includes('address-pools:')
}
