import { isAbsolute, join } from 'node:path'
import { asCluster } from '../../define/index.ts'
import type { Cluster } from '../../define/index.ts'
import { InputError } from '../../diagnostics/input-error.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import type { DefinitionOutcome } from '../../io/definition/definition-outcome.ts'
import { loadDefinitions } from '../../io/definition/load-definitions.ts'
import type { LoadOptions } from '../../io/definition/load-options.ts'
import { outputFolders } from '../../io/output-folder.ts'
import type { OverlayFolder, Overlays, UnreadOverlay } from '../../io/overlay-folders.ts'
import { realFolder } from '../../io/real-folder.ts'
import { isWithin, relativePath } from '../../io/relative-path.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import type { FailedOutcome } from './definition-diagnostic.ts'

/** An overlay whose definition was run. */
export type LoadedOverlay = OverlayFolder & {
  /** The cluster with its name filled in, or why there is none. */
  readonly cluster: Cluster | FailedOutcome
  /** Absolute. */
  readonly output: string
}

/** Runs the definitions of all overlays. `refused`: those that lead out of the repository, or would write there. */
export async function loadOverlays(
  { repository, folders }: Overlays,
  options: LoadOptions,
): Promise<{ readonly loaded: readonly LoadedOverlay[]; readonly refused: readonly UnreadOverlay[] }> {
  const outside = folders.flatMap((overlay) => outsideOf(repository, overlay) ?? [])
  const inside = folders.filter(({ folder }) => !outside.some((each) => each.folder === folder))
  const outcomes = await loadDefinitions(
    inside.map(({ file }) => file),
    options,
  )
  const read = inside.map((overlay, index) => readOutcome(repository, overlay, outcomes[index]!))
  return {
    loaded: read.flatMap((each) => ('why' in each ? [] : each)),
    refused: [...outside, ...read.flatMap((each) => ('why' in each ? each : []))],
  }
}

/** Definitions that a link has elsewhere than in the repository, where it is known what that is. */
function outsideOf(repository: string, { name, folder, file }: OverlayFolder): UnreadOverlay | undefined {
  const top = workTreeAround(repository)
  if (top === undefined) return undefined
  const real = realFolder(top)
  const path = [folder, file].find((each) => !isWithin(realFolder(each), real))
  if (path === undefined) return undefined
  const why = new InputError(
    `${relativePath(repository, path)} leads out of the repository`,
    'have the definition in the repository itself: what is elsewhere is on this machine only',
  )
  return { name, folder, why }
}

function readOutcome(
  repository: string,
  overlay: OverlayFolder,
  outcome: DefinitionOutcome,
): LoadedOverlay | UnreadOverlay {
  if (outcome.outcome !== 'cluster') return { ...overlay, cluster: outcome, output: overlay.folder }
  const definition = outcome.cluster as Cluster
  const name = typeof definition.name === 'string' ? definition.name : overlay.name
  const output = outputOf(repository, overlay, definition.output)
  if (output instanceof UsageError) return { name, folder: overlay.folder, why: output }
  return { ...overlay, name, cluster: asCluster({ ...definition, name: definition.name ?? overlay.name }), output }
}

function outputOf(repository: string, { folder }: OverlayFolder, output: unknown): string | UsageError {
  if (typeof output !== 'string') return within(repository, folder)
  const path = join(repository, output)
  const isInside = !isAbsolute(output) && isWithin(path, repository)
  if (!isInside || !isWithin(realFolder(path), realFolder(repository))) {
    return new UsageError(`output: '${output}' leads out of the repository`, 'name a folder relative to the repository')
  }
  if (isWithin(path, join(repository, '.git'))) {
    return new UsageError(`output: '${output}' is git's own folder`, 'name another folder of the repository')
  }
  return within(repository, path)
}

/** An output folder, unless a link leads out of the repository from it. */
function within(repository: string, output: string): string | UsageError {
  const real = realFolder(repository)
  const outside = outputFolders.map((sub) => join(output, sub)).find((folder) => !isWithin(realFolder(folder), real))
  if (outside === undefined) return output
  return new UsageError(
    `${relativePath(repository, outside)} leads out of the repository`,
    'name a folder of the repository to write to: output',
  )
}
