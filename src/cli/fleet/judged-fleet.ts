import { UsageError } from '../../diagnostics/usage-error.ts'
import { findOverlays } from '../../io/overlay-folders.ts'
import type { Model } from '../../model/model.ts'
import { compileAll } from './compile-all.ts'
import type { Arguments } from '../command.ts'
import type { Host } from '../host.ts'
import { loadFleet, selectOverlays } from './load-fleet.ts'
import { textOption, timeLimitOf } from '../options.ts'
import { readWritten } from './written-resources.ts'

/** The models of the selected clusters with which nothing is wrong, and the names of those that `build` refuses. */
export type JudgedFleet = { readonly models: readonly Model[]; readonly refused: readonly string[] }

/** Loads and judges the clusters that a command is about. Throws UsageError for an unknown one. */
export async function judgedFleet(args: Arguments, names: readonly string[], host: Host): Promise<JudgedFleet> {
  const overlays = findOverlays(host.cwd, textOption(args, 'overlays'))
  const print = (text: string): void => void host.stderr.write(text)
  const fleet = await loadFleet(overlays, { timeLimit: timeLimitOf(args), print })
  const written = await readWritten(fleet, overlays, host)
  const compilations = compileAll(fleet, written.objects)
  const selected = selectOverlays(fleet, names)
  if (selected.length === 0) throw new UsageError('no cluster is selected')
  const judged = selected.map((overlay) => ({ overlay, compilation: compilations.get(overlay) }))
  const sound = ({ compilation }: (typeof judged)[number]): boolean =>
    compilation?.diagnostics.every(({ severity }) => severity !== 'error') ?? false
  return {
    models: judged.flatMap((each) => (sound(each) && each.compilation?.model ? [each.compilation.model] : [])),
    refused: judged.filter((each) => !sound(each)).map(({ overlay }) => overlay.name),
  }
}
