import { filesIn, filesOf } from '../../gitops/closure.ts'
import type { Install } from '../../gitops/install/install.ts'
import { inTheirNamespaces } from '../../gitops/install/namespaces.ts'
import { nearestInstalls, ownInstalls } from '../../gitops/install/nearest-installs.ts'
import type { Installed } from '../../gitops/install/nearest-installs.ts'
import { nearestKubernetes } from '../../gitops/kubernetes-version.ts'
import { nearestLooseIpvs } from '../../gitops/proxy-mode.ts'
import { manifestsIn } from '../../gitops/sets.ts'
import type { SetPlan } from '../../gitops/sets.ts'
import { substitutesOf } from '../../gitops/substitutes.ts'
import type { Substitutes } from '../../gitops/substitutes.ts'
import type { Tree } from '../../gitops/tree.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import { commentMark } from '../../source/comment-mark.ts'
import type { YamlFile } from '../../source/yaml-file.ts'
import type { Host } from '../host.ts'
import { installFindings } from './install-findings.ts'
import type { ManifestSet } from './manifest-set.ts'
import { proxyFindings } from './proxy-findings.ts'
import { mentionsMetallb } from './relevant-sets.ts'
import { yamlFinding } from './yaml-finding.ts'

/** What folders are read in. `folders`: those that were given; `told`: how paths are told. */
export type FolderReading = {
  readonly folders: readonly string[]
  readonly tree: Tree
  readonly told: (path: string) => string
  readonly host: Host
}

/** One set with all that the files around it tell of its cluster. `isBuilt`: kustomize builds it, where it has a kustomization. */
export async function readFolderSet(plan: SetPlan, isBuilt: boolean, reading: FolderReading): Promise<ManifestSet> {
  const { tree, told, host } = reading
  const { folder, origin, pointer } = plan
  const { manifests: read, findings, ledger, isPart } = await readObjects(plan, isBuilt, reading)
  const manifests = inTheirNamespaces(read, pointer)
  const around = filesAround(folder, reading)
  const said = installFindings(ownInstalls({ ...plan, manifests }, tree), manifests, host.cwd)
  const proxy = proxyFindings(nearestLooseIpvs(folder, around, tree), manifests)
  const facts = {
    installs: installsFor({ ...plan, manifests }, reading),
    kubernetes: nearestKubernetes(folder, around, tree),
    flux: substitutesFor(plan, reading),
  }
  return {
    name: told(folder),
    origin,
    appliedBy: pointer?.place,
    manifests,
    findings: [...findings, ...said.findings, ...proxy],
    ledger: [...ledger, ...said.ledger],
    ...(origin === 'files' && { isFolder: true }),
    ...(isPart !== undefined && { isPart }),
    ...facts,
    files: [...new Set([...filesRead(plan).map(told), ...factFiles(facts)])],
    commented: commentedFiles(plan, tree),
  }
}

async function readObjects(
  { files, closure }: SetPlan,
  isBuilt: boolean,
  { tree, host }: FolderReading,
): Promise<Pick<ManifestSet, 'findings' | 'isPart' | 'ledger' | 'manifests'>> {
  if (closure) {
    const { asTheyAre, buildKustomization } = await import('./kustomization-set.ts')
    if (isBuilt) return buildKustomization(closure, tree, host)
    return { manifests: asTheyAre(closure, tree).manifests, findings: [], ledger: [] }
  }
  const ours = files.flatMap((file) => tree.read(file) ?? []).filter(({ text }) => mentionsMetallb(text))
  return {
    manifests: files.flatMap((file) => manifestsIn(file, tree)),
    findings: ours.flatMap(({ faults }) => faults.map(yamlFinding)),
    ledger: [],
  }
}

/** Among what was given, else anywhere in the repository around. */
function installsFor(set: Installed, { folders, tree }: FolderReading): readonly Install[] {
  const given = nearestInstalls(set, folders.flatMap(tree.filesBelow), tree)
  if (given.some(({ version }) => version !== undefined)) return given
  const repository = workTreeAround(set.folder)
  return repository === undefined ? given : nearestInstalls(set, tree.filesBelow(repository), tree)
}

/** The files of the repository around a folder, or of what was given. */
function filesAround(folder: string, { folders, tree }: FolderReading): readonly string[] {
  const repository = workTreeAround(folder)
  return (repository === undefined ? folders : [repository]).flatMap(tree.filesBelow)
}

/** ConfigMaps are looked for in the repository around, where there is one. */
function substitutesFor({ origin, pointer }: SetPlan, reading: FolderReading): Substitutes | undefined {
  if (origin !== 'flux' || pointer === undefined) return undefined
  return substitutesOf(pointer.manifest, filesAround(pointer.folder, reading), reading.tree)
}

/** Absolute. */
function filesRead({ files, closure, pointer }: SetPlan): readonly string[] {
  return [...files, ...(closure ? filesIn(closure) : []), ...(pointer ? [pointer.file] : [])]
}

/** As they are told. */
function factFiles({
  installs,
  kubernetes,
  flux,
}: Pick<ManifestSet, 'flux' | 'installs' | 'kubernetes'>): readonly string[] {
  const places = (installs ?? []).flatMap(({ place, version, backend, values }) => [
    place,
    ...[version, backend].flatMap((said) => said?.place ?? []),
    ...(values?.layers ?? []).flatMap((layer) => ('name' in layer ? [] : [layer.placeOf([])])),
  ])
  return [...places, ...(kubernetes ? [kubernetes.place] : [])].map(({ file }) => file).concat(flux?.files ?? [])
}

function commentedFiles({ files, closure, pointer }: SetPlan, tree: Tree): readonly YamlFile[] {
  const roles = ['resource', 'patch'] as const
  const built = closure ? roles.flatMap((role) => filesOf(closure, role)) : []
  const kustomizations = closure?.kustomizations.map(({ file }) => file) ?? []
  return [...new Set([...files, ...built, ...kustomizations, ...(pointer ? [pointer.file] : [])])]
    .filter((file) => tree.textOf(file)?.includes(commentMark) === true)
    .flatMap((file) => tree.read(file) ?? [])
}
