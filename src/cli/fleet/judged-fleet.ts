import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { findOverlays } from '../../io/overlay-folders.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import type { Model } from '../../model/model.ts'
import { compileAll } from './compile-all.ts'
import type { Arguments } from '../command.ts'
import type { Host } from '../host.ts'
import { loadFleet, selectOverlays } from './load-fleet.ts'
import type { LoadedOverlay } from './load-overlays.ts'
import { textOption, timeLimitOf } from '../options.ts'
import { readWritten, unreadableOf } from './written-resources.ts'

/** A selected cluster with which nothing is wrong, or nothing but what the command can do with. */
export type JudgedCluster = {
  readonly overlay: LoadedOverlay
  readonly model: Model
  /** The errors that the command can do with. */
  readonly tolerated: readonly Diagnostic[]
}

/** Whether a command can do with a cluster in spite of an error. */
export type Tolerates = (error: Diagnostic) => boolean

/** The selected clusters with which nothing is wrong, their models, and the names of those that `build` refuses. */
export type JudgedFleet = {
  readonly overlays: Overlays
  readonly clusters: readonly JudgedCluster[]
  readonly models: readonly Model[]
  readonly refused: readonly string[]
}

/** Loads and judges the clusters that a command is about. Throws UsageError for an unknown one. */
export async function judgedFleet(
  args: Arguments,
  names: readonly string[],
  host: Host,
  tolerates: Tolerates = () => false,
): Promise<JudgedFleet> {
  const overlays = findOverlays(host.cwd, textOption(args, 'overlays'))
  const print = (text: string): void => void host.stderr.write(text)
  const fleet = await loadFleet(overlays, { timeLimit: timeLimitOf(args), print })
  const written = await readWritten(fleet, overlays, host)
  const compilations = compileAll(fleet, written)
  const selected = selectOverlays(fleet, names)
  if (selected.length === 0) throw new UsageError('no cluster is selected')
  const clusters = selected.flatMap((overlay) => {
    const { model, diagnostics = [] } = compilations.get(overlay) ?? {}
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    return model && errors.every(tolerates) && unreadableOf(written, overlay).length === 0
      ? [{ overlay, model, tolerated: errors }]
      : []
  })
  return {
    overlays,
    clusters,
    models: clusters.map(({ model }) => model),
    refused: selected.filter((each) => !clusters.some(({ overlay }) => overlay === each)).map(({ name }) => name),
  }
}
