import { join, sep } from 'node:path'
import type { FleetCompilation } from '../../compile/compile-fleet.ts'
import { isDefinedCluster } from '../../define/index.ts'
import { installPathOf } from '../../define/installed-by.ts'
import { filesOfDefinition } from '../../io/definition/definition-files.ts'
import { generatedIn } from '../../io/output-folder.ts'
import { findOverlays } from '../../io/overlay-folders.ts'
import { realFolder } from '../../io/real-folder.ts'
import { relativePath } from '../../io/relative-path.ts'
import type { Model } from '../../model/model.ts'
import { sideOfModel } from '../../plan/index.ts'
import type { Arguments } from '../command.ts'
import { compileAll } from '../fleet/compile-all.ts'
import { diagnosticOfOutcome } from '../fleet/definition-diagnostic.ts'
import type { FailedOutcome } from '../fleet/definition-diagnostic.ts'
import { loadFleet } from '../fleet/load-fleet.ts'
import type { LoadedOverlay } from '../fleet/load-overlays.ts'
import { readWritten, unreadableOf } from '../fleet/written-resources.ts'
import type { Written } from '../fleet/written-resources.ts'
import type { Host } from '../host.ts'
import { timeLimitOf } from '../options.ts'
import { faultText } from './fault-text.ts'
import { servicesBeside } from './objects-beside.ts'
import type { Beside, KnownSet } from './objects-beside.ts'
import type { ClusterSide } from './cluster-side.ts'

/**
 * The clusters that are defined below a folder. `sets`: what stands in YAML in the repository. Throws UsageError where two of
 * them claim one name or output.
 */
export async function readDefinitions(
  folder: string,
  sets: readonly KnownSet[],
  args: Arguments,
  host: Host,
): Promise<readonly ClusterSide[]> {
  const overlays = findOverlays(host.cwd, folder)
  const print = (text: string): void => void host.stderr.write(text)
  const fleet = await loadFleet(overlays, { timeLimit: timeLimitOf(args), print })
  const written = await readWritten(fleet, overlays, host)
  const compilations = compileAll(fleet, written)
  const sides = fleet.map((overlay) => clusterSide(overlay, compilations.get(overlay), written, overlays.repository))
  const beside = servicesBeside(sets)
  const withServices = (): ReadonlyMap<LoadedOverlay, FleetCompilation> => {
    const objects = new Map([...written.objects].map(([path, own]) => [path, [...own, ...beside.manifests]]))
    return compileAll(fleet, { ...written, objects })
  }
  return sides.map((side, index) => {
    const overlay = fleet[index]!
    if (!takesServices(overlay) || beside.manifests.length === 0) return side
    return { ...side, withServicesBeside: () => withModel(side, withServices().get(overlay)?.model, beside) }
  })
}

/** It refers to YAML, and names no Services. */
function takesServices({ cluster }: LoadedOverlay): boolean {
  return isDefinedCluster(cluster) && cluster.resources !== undefined && cluster.services === undefined
}

/** What is refused is decided without the Services that stand elsewhere, as `build` does. */
function withModel(side: ClusterSide, model: Model | undefined, { files }: Beside): ClusterSide {
  if (side.side === undefined || model === undefined) return side
  return { ...side, side: sideOfModel(model), files: [...side.files, ...files], beside: files }
}

function clusterSide(
  overlay: LoadedOverlay,
  compilation: FleetCompilation | undefined,
  written: Written,
  repository: string,
): ClusterSide {
  const { name, folder, output, cluster } = overlay
  const told = (path: string): string => relativePath(repository, path)
  const resources = isDefinedCluster(cluster) ? cluster.resources?.kustomization : undefined
  const unreadable = unreadableOf(written, overlay)
  const head = {
    name,
    readFrom: 'definition',
    folder: told(folder),
    places: [told(output), ...(resources === undefined ? [] : [resources])],
    ...filesOf(overlay, written, repository),
  } as const
  if (!isDefinedCluster(cluster)) {
    return { ...head, side: undefined, faults: [failureOf(cluster, repository)], notes: [] }
  }
  if (unreadable.length > 0)
    return { ...head, side: undefined, faults: unreadable.slice(0, 1).map(faultText), notes: [] }
  const model = compilation?.model
  const errors = (compilation?.diagnostics ?? []).filter(({ severity }) => severity === 'error')
  const [first] = errors
  const faults =
    first === undefined
      ? []
      : [
          `\`metallb-overlays build ${name}\` refuses this${errors.length > 1 ? ` (${errors.length} errors)` : ''}: ${first.message}`,
        ]
  if (model === undefined) return { ...head, side: undefined, faults, notes: [] }
  const nodes = model.facts.nodes === undefined ? ['Who announces is not known: the definition has no nodes.'] : []
  return { ...head, side: sideOfModel(model), faults, notes: nodes }
}

/** All that a cluster is read from and built into. */
function filesOf(
  { file, output, cluster }: LoadedOverlay,
  written: Written,
  repository: string,
): Pick<ClusterSide, 'files' | 'sources'> {
  const told = (path: string): string => relativePath(repository, path)
  const sources = filesOfDefinition(file).flatMap((path) => [...new Set([told(path), told(realFolder(path))])])
  const built = generatedIn(output).map((path) => told(join(output, path)))
  if (!isDefinedCluster(cluster)) return { files: [...sources, ...built], sources }
  const install = installPathOf(cluster.install ?? cluster.extends?.install)
  const resources = written.files.get(cluster.resources?.kustomization ?? '')?.map(told) ?? []
  const installed = install === undefined ? [] : [told(join(repository, install))]
  return { files: [...sources, ...built, ...resources, ...installed], sources }
}

/** Why there is no cluster, in the words of `build`. */
function failureOf(outcome: FailedOutcome, repository: string): string {
  const { diagnostic } = diagnosticOfOutcome(outcome, nothing, nothing)
  return diagnostic.message.replaceAll(`${repository}${sep}`, '')
}

function nothing(): undefined {
  return undefined
}
