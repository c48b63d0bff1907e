import { filesOf } from '../../gitops/closure.ts'
import type { Install } from '../../gitops/install/install.ts'
import { inTheirNamespaces } from '../../gitops/install/namespaces.ts'
import { nearestInstalls, ownInstalls } from '../../gitops/install/nearest-installs.ts'
import type { Installed } from '../../gitops/install/nearest-installs.ts'
import { nearestKubernetes } from '../../gitops/kubernetes-version.ts'
import { nearestLooseIpvs } from '../../gitops/proxy-mode.ts'
import { manifestsIn, planSets } from '../../gitops/sets.ts'
import type { SetPlan } from '../../gitops/sets.ts'
import { substitutesOf } from '../../gitops/substitutes.ts'
import type { Substitutes } from '../../gitops/substitutes.ts'
import type { Tree } from '../../gitops/tree.ts'
import { fileTree } from '../../io/file-tree.ts'
import { pathTeller } from '../../io/told-path.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import { commentMark } from '../../source/comment-mark.ts'
import type { YamlFile } from '../../source/yaml-file.ts'
import type { Host } from '../host.ts'
import { proxyFindings } from '../manifests/proxy-findings.ts'
import { installFindings } from '../manifests/install-findings.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import { yamlFinding } from '../manifests/yaml-finding.ts'
import { besideEachOther } from './beside-each-other.ts'
import { hasResources, isRelevant, isToBeBuilt, mentionsMetallb } from './relevant-sets.ts'

/** The sets in folders that have something of MetalLB's, and how many have nothing. */
export type FolderSets = {
  readonly sets: readonly ManifestSet[]
  readonly others: number
  /** Files with something of MetalLB's that nobody applies, as they are told. */
  readonly unlisted: readonly string[]
  /** What cannot be read, with the reason. */
  readonly unread: readonly string[]
}

/** Reads folders as a GitOps controller would: set by set, each built by kustomize where there is a kustomization. */
export async function readFolders(folders: readonly string[], host: Host): Promise<FolderSets> {
  const told = pathTeller(host.cwd)
  const tree = fileTree(told)
  const { sets, unlisted } = planSets(folders, tree)
  const unread = tree.unread().map(({ path, code }) => `${told(path)}, which cannot be read (${code})`)
  const relevant = sets.filter((set) => isRelevant(set, unlisted, tree))
  const read: ManifestSet[] = []
  for (const set of relevant) {
    const { manifests: built, ...rest } = await readSet(set, isToBeBuilt(set, unlisted, tree), tree, told, host)
    const manifests = inTheirNamespaces(built, set.pointer)
    const installs = installsFor({ ...set, manifests }, folders, tree)
    const kubernetes = nearestKubernetes(set.folder, filesAround(set.folder, folders, tree), tree)
    const said = installFindings(ownInstalls({ ...set, manifests }, tree), manifests, host.cwd)
    const proxy = nearestLooseIpvs(set.folder, filesAround(set.folder, folders, tree), tree)
    read.push({
      ...rest,
      manifests,
      findings: [...rest.findings, ...said.findings, ...proxyFindings(proxy, manifests)],
      ledger: [...rest.ledger, ...said.ledger],
      installs,
      kubernetes,
      flux: substitutesFor(set, folders, tree),
      commented: commentedFiles(set, tree),
    })
  }
  return {
    sets: besideEachOther(
      read,
      relevant,
      sets.filter((set) => !relevant.includes(set)),
    ),
    others: sets.length - relevant.length,
    unlisted: unlisted.filter((file) => hasResources(file, tree)).map(told),
    unread,
  }
}

/** Among what was given, else anywhere in the repository around. */
function installsFor(set: Installed, folders: readonly string[], tree: Tree): readonly Install[] {
  const given = nearestInstalls(set, folders.flatMap(tree.filesBelow), tree)
  if (given.some(({ version }) => version !== undefined)) return given
  const repository = workTreeAround(set.folder)
  return repository === undefined ? given : nearestInstalls(set, tree.filesBelow(repository), tree)
}

/** The files of the repository around a folder, or of what was given. */
function filesAround(folder: string, folders: readonly string[], tree: Tree): readonly string[] {
  const repository = workTreeAround(folder)
  return repository === undefined ? folders.flatMap(tree.filesBelow) : tree.filesBelow(repository)
}

/** ConfigMaps are looked for in the repository around, where there is one. */
function substitutesFor({ origin, pointer }: SetPlan, folders: readonly string[], tree: Tree): Substitutes | undefined {
  if (origin !== 'flux' || pointer === undefined) return undefined
  const repository = workTreeAround(pointer.folder)
  const files = (repository === undefined ? folders : [repository]).flatMap(tree.filesBelow)
  return substitutesOf(pointer.manifest, files, tree)
}

function commentedFiles({ files, closure, pointer }: SetPlan, tree: Tree): readonly YamlFile[] {
  const roles = ['resource', 'patch'] as const
  const built = closure ? roles.flatMap((role) => filesOf(closure, role)) : []
  const kustomizations = closure?.kustomizations.map(({ file }) => file) ?? []
  return [...new Set([...files, ...built, ...kustomizations, ...(pointer ? [pointer.file] : [])])]
    .filter((file) => tree.textOf(file)?.includes(commentMark) === true)
    .flatMap((file) => tree.read(file) ?? [])
}

async function readSet(
  plan: SetPlan,
  isBuilt: boolean,
  tree: Tree,
  told: (path: string) => string,
  host: Host,
): Promise<ManifestSet> {
  const { folder, origin, pointer, closure } = plan
  const head = { name: told(folder), origin, appliedBy: pointer?.place }
  if (closure && !isBuilt) {
    const { asTheyAre } = await import('../manifests/kustomization-set.ts')
    return { ...head, manifests: asTheyAre(closure, tree).manifests, findings: [], ledger: [] }
  }
  if (closure) {
    const { buildKustomization } = await import('../manifests/kustomization-set.ts')
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
