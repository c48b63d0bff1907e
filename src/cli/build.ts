import { compileFleet } from '../compile/compile-fleet.ts'
import type { FleetCompilation } from '../compile/compile-fleet.ts'
import type { WrittenObjects } from '../model/written-object.ts'
import { isDefinedCluster } from '../define/index.ts'
import { findOrphanedOverlays } from '../io/orphaned-overlays.ts'
import { findOverlays } from '../io/overlay-folders.ts'
import type { Overlays } from '../io/overlay-folders.ts'
import { buildOverlay } from './build-overlay.ts'
import { reportBuild } from './build-report.ts'
import type { Build } from './build-result.ts'
import type { Run } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import type { Host } from './host.ts'
import { loadFleet, selectOverlays } from './load-fleet.ts'
import type { LoadedOverlay } from './load-fleet.ts'
import { Locator } from './locate.ts'
import type { Origin } from './locate.ts'
import { textOption, timeLimitOf } from './options.ts'
import { watchBuild } from './progress.ts'
import { readWritten } from './written-resources.ts'

/** Compiles, judges and writes overlays, or with `--check` compares them with what is there. */
export const build: Run = async (args, host) => {
  const overlays = findOverlays(host.cwd, textOption(args, 'overlays'))
  const timeLimit = timeLimitOf(args)
  const progress = watchBuild(
    host,
    overlays.folders.map(({ name }) => name),
  )
  const print = (text: string): void => void host.stderr.write(text)
  const fleet = await loadFleet(overlays, { timeLimit, print, onOutcome: progress.loaded }).finally(progress.end)
  const selected = selectOverlays(fleet, args.positionals)
  const result = await buildAll(overlays, fleet, selected, { isCheck: args.values['check'] === true, host })
  await reportBuild(result, args, host)
  return exitCodeOf(result, args)
}

/** Compiles a whole fleet, and compares or writes the overlays that are selected. */
export async function buildAll(
  overlays: Overlays,
  fleet: readonly LoadedOverlay[],
  selected: readonly LoadedOverlay[],
  { isCheck, host }: { readonly isCheck: boolean; readonly host: Host },
): Promise<Build> {
  const written = await readWritten(fleet, overlays, host)
  const compilations = compileAll(fleet, written.objects)
  const needsPlaces =
    selected.some((overlay) => (compilations.get(overlay)?.diagnostics.length ?? 1) > 0) || written.findings.size > 0
  const locator = needsPlaces ? await Locator.create(overlays.repository, originsOf(compilations)) : undefined
  const results = selected.map((overlay) =>
    buildOverlay(overlay, compilations.get(overlay), {
      repository: overlays.repository,
      locator,
      isCheck,
      written: written.findings,
    }),
  )
  const isWhole = selected.length === fleet.length
  return {
    isCheck,
    results,
    orphans: isWhole ? findOrphanedOverlays(overlays, isCheck) : [],
    unloaded: fleet
      .filter((overlay) => !compilations.has(overlay) && !selected.includes(overlay))
      .map(({ name }) => name),
  }
}

/** Compiles all overlays whose definition gave a cluster, beside each other. */
export function compileAll(
  fleet: readonly LoadedOverlay[],
  written?: WrittenObjects,
): ReadonlyMap<LoadedOverlay, FleetCompilation> {
  const sound = fleet.flatMap((overlay) =>
    isDefinedCluster(overlay.cluster) ? [{ overlay, cluster: overlay.cluster }] : [],
  )
  const compilations = compileFleet(
    sound.map(({ cluster }) => cluster),
    new Date(),
    written,
  )
  return new Map(sound.map(({ overlay }, index) => [overlay, compilations[index]!]))
}

function originsOf(compilations: ReadonlyMap<LoadedOverlay, FleetCompilation>): ReadonlyMap<string, Origin> {
  return new Map(
    [...compilations].map(([{ name, file }, { model }]) => [name, { file, resources: model?.resources ?? [] }]),
  )
}
