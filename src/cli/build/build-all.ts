import { isDefinedCluster } from '../../define/index.ts'
import { findOrphanedOverlays } from '../../io/orphaned-overlays.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import { orphansElsewhere, tellingFiles } from '../../io/orphans-elsewhere.ts'
import { relativePath } from '../../io/relative-path.ts'
import { trackedFiles } from '../../io/tracked-files.ts'
import { compileAll } from '../fleet/compile-all.ts'
import type { Compilations } from '../fleet/compile-all.ts'
import type { LoadedOverlay } from '../fleet/load-overlays.ts'
import { Locator } from '../fleet/locate.ts'
import { originsOf } from '../fleet/origins.ts'
import { readWritten } from '../fleet/written-resources.ts'
import type { Host } from '../host.ts'
import type { BaselineRequest } from '../report/baseline-request.ts'
import { leftOutOf } from '../report/left-out.ts'
import { buildOverlay, findingsOf, suppressedOf } from './build-overlay.ts'
import type { BuildContext } from './build-overlay.ts'
import type { Build, BuildResult } from './build-result.ts'
import { withoutBaseline } from './without-baseline.ts'

/** How a fleet is built. */
export type BuildOptions = {
  readonly isCheck: boolean
  readonly host: Host
  /** Whether what is left out is listed all the same. Default: no. */
  readonly listsLeftOut?: boolean
  /** What to leave out. */
  readonly baseline?: BaselineRequest | undefined
}

/** Compiles a whole fleet, and compares or writes the overlays that are selected. */
export async function buildAll(
  overlays: Overlays,
  fleet: readonly LoadedOverlay[],
  selected: readonly LoadedOverlay[],
  options: BuildOptions,
): Promise<Build> {
  const { isCheck, baseline, host, listsLeftOut = false } = options
  const { repository } = overlays
  const written = await readWritten(fleet, overlays, host)
  const compilations = compileAll(fleet, written)
  const isSilent = written.findings.size === 0 && isNothingSaid(selected, compilations, listsLeftOut)
  const files = fleet.map(({ file }) => file)
  const locator = isSilent ? undefined : await Locator.create(repository, originsOf(compilations), files)
  const context = { repository, locator, isCheck, written: written.findings }
  const found = selected.map((overlay) => ({
    file: relativePath(repository, overlay.file),
    findings: findingsOf(overlay, compilations.get(overlay), context),
  }))
  const isWhole = selected.length === fleet.length
  const sifted = await withoutBaseline(found, baseline, isWhole)
  const results = selected.map((overlay, index) => {
    const findings = sifted.findings[index]!
    const result = buildOverlay(overlay, compilations.get(overlay), findings, context)
    const known = found[index]!.findings.filter((each) => !findings.includes(each))
    return listsLeftOut ? withLeftOut(result, overlay, known, context) : result
  })
  return {
    isCheck,
    results,
    baseline: sifted.baseline,
    orphans: isWhole ? findOrphanedOverlays(overlays, fleet, isCheck) : [],
    elsewhere: isWhole ? elsewhereOf(overlays, fleet, options) : [],
    unloaded: fleet.filter((each) => !compilations.has(each) && !selected.includes(each)).map(({ name }) => name),
  }
}

/** None while the output of a cluster is not known: it may be its. A check asks git nothing, for it is run at every turn. */
function elsewhereOf(
  overlays: Overlays,
  fleet: readonly LoadedOverlay[],
  { isCheck, host }: BuildOptions,
): readonly string[] {
  if (!fleet.every(({ cluster }) => isDefinedCluster(cluster))) return []
  const tracked = overlays.files ?? (isCheck ? [] : trackedFiles(overlays.repository, tellingFiles, host.env))
  return orphansElsewhere(overlays, fleet, tracked)
}

/** Whether there is nothing that wants a place. */
function isNothingSaid(selected: readonly LoadedOverlay[], compilations: Compilations, listsLeftOut: boolean): boolean {
  return selected.every((overlay) => {
    const { diagnostics, suppressed } = compilations.get(overlay) ?? {}
    return diagnostics?.length === 0 && (!listsLeftOut || suppressed?.length === 0)
  })
}

/** `known`: what a baseline has. */
function withLeftOut(
  result: BuildResult,
  overlay: LoadedOverlay,
  known: BuildResult['findings'],
  context: BuildContext,
): BuildResult {
  return { ...result, leftOut: leftOutOf(known, suppressedOf(overlay, result.compilation, context)) }
}
