import { builtManifest, sourcesOf } from '../../gitops/built-manifest.ts'
import { filesOf } from '../../gitops/closure.ts'
import type { Closure } from '../../gitops/closure.ts'
import { manifestsOf } from '../../gitops/manifest.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { removalsIn } from '../../gitops/stripped.ts'
import type { Removal } from '../../gitops/stripped.ts'
import type { Tree } from '../../gitops/tree.ts'
import { withMirror } from '../../io/kustomization-mirror.ts'
import { runKustomize } from '../../io/kustomize.ts'
import type { KustomizeOutcome } from '../../io/kustomize.ts'
import { parseYaml } from '../../source/yaml-file.ts'
import type { Host } from '../host.ts'
import { missingEntries, placeOf, refusals } from './kustomize-refusals.ts'
import type { ManifestSet } from './manifest-set.ts'
import { yamlFinding } from './yaml-finding.ts'

/** What kustomize makes of a kustomization and all that it takes in, without what would have to be fetched. */
export async function buildKustomization(
  closure: Closure,
  tree: Tree,
  { env, scratch }: Host,
): Promise<Pick<ManifestSet, 'findings' | 'isPart' | 'ledger' | 'manifests'>> {
  if (closure.faults.length > 0) return { manifests: [], findings: closure.faults.map(yamlFinding), ledger: [] }
  const removals = removalsIn(closure, tree)
  const outcome =
    removals.length === 0
      ? await runKustomize(closure.folder, env)
      : await withMirror(closure, removals, (folder) => runKustomize(folder, env), scratch)
  const { manifests, findings, ledger, isPart = false } = readOutcome(outcome, closure, removals, tree)
  return {
    manifests,
    findings: [...missingEntries(closure, removals, tree), ...findings],
    ledger: [...removals.filter(({ why }) => why !== 'missing').map(removalLine), ...ledger],
    isPart: isPart || removals.some((removal) => !isInstall(removal)),
  }
}

type Built = Pick<ManifestSet, 'findings' | 'isPart' | 'ledger' | 'manifests'>

/** What installs MetalLB has nothing of its configuration. */
function isInstall({ what, why }: Removal): boolean {
  return (why === 'chart' || why === 'remote') && /\bmetallb(?:\/metallb\b|$)/u.test(what)
}

function readOutcome(outcome: KustomizeOutcome, closure: Closure, removals: readonly Removal[], tree: Tree): Built {
  if (outcome.outcome === 'built') {
    const sources = sourcesOf(closure, tree)
    const { documents } = parseYaml('', outcome.yaml)
    return { manifests: documents.map(({ value }) => builtManifest(value, sources)), findings: [], ledger: [] }
  }
  if (outcome.outcome === 'absent') {
    const line =
      'patches, prefixes and generators; neither kustomize nor kubectl is on PATH, so the files are read as they are'
    return { ...asTheyAre(closure, tree), ledger: [line], isPart: true }
  }
  if (removals.length === 0) return { manifests: [], findings: refusals(closure, outcome.message, tree), ledger: [] }
  const line = `patches, prefixes and generators; kustomize cannot build the rest alone (${outcome.message}), so the files are read as they are`
  return { ...asTheyAre(closure, tree), ledger: [line], isPart: true }
}

/** The objects in the files of a kustomization, without what it makes of them. */
export function asTheyAre(closure: Closure, tree: Tree): Omit<Built, 'ledger'> {
  const files = filesOf(closure, 'resource').flatMap((file) => tree.read(file) ?? [])
  const manifests: readonly Manifest[] = files.flatMap(({ documents }) => documents.flatMap(manifestsOf))
  return { manifests, findings: files.flatMap(({ faults }) => faults.map(yamlFinding)) }
}

function removalLine(removal: Removal): string {
  const { file, line } = placeOf(removal)
  return `${removal.what}, ${reasons[removal.why]} (${file}:${line})`
}

const reasons: Readonly<Record<Removal['why'], string>> = {
  chart: 'which is rendered by Helm',
  missing: 'which is not there',
  patch: 'which patches what is left out',
  plugin: 'which runs a program or fetches something',
  remote: 'which is fetched from elsewhere',
}
