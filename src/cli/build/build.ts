import { basename } from 'node:path'
import { findOrphanedOverlays } from '../../io/orphaned-overlays.ts'
import { findOverlays, misnamedIn, renameHint } from '../../io/overlay-folders.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import { fixRequestOf } from '../fix/fix-request.ts'
import type { BaselineRequest } from '../report/baseline-request.ts'
import { asksForLeftOut, baselineRequestOf } from '../report/baseline-request.ts'
import { leftOutOf } from '../report/left-out.ts'
import { buildOverlay, findingsOf, suppressedOf, toldIn } from './build-overlay.ts'
import { reportBuild } from './build-report.ts'
import type { Build, RemedyOf } from './build-result.ts'
import type { Arguments, Run } from '../command.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode, Host } from '../host.ts'
import { compileAll } from '../fleet/compile-all.ts'
import { loadFleet, selectOverlays } from '../fleet/load-fleet.ts'
import type { LoadedOverlay } from '../fleet/load-fleet.ts'
import { Locator } from '../fleet/locate.ts'
import { originsOf } from '../fleet/origins.ts'
import { textOption, timeLimitOf } from '../options.ts'
import { watchBuild } from './progress.ts'
import { readWritten } from '../fleet/written-resources.ts'
import { withoutBaseline } from './without-baseline.ts'

/** Compiles, judges and writes overlays, or with `--check` compares them with what is there. */
export const build: Run = async (args, host) => {
  if (args.values['staged'] !== true) return buildIn(findOverlays(host.cwd, textOption(args, 'overlays')), args, host)
  const { checkStaged } = await import('./check-staged.ts')
  return checkStaged(args, host, (overlays, inside, remedyOf) => buildIn(overlays, args, inside, remedyOf))
}

async function buildIn(overlays: Overlays, args: Arguments, host: Host, remedyOf?: RemedyOf): Promise<ExitCode> {
  for (const file of misnamedIn(overlays.root)) {
    host.stderr.write(`${toldIn(overlays.repository, file)} is not seen: ${renameHint(basename(file))}\n`)
  }
  const timeLimit = timeLimitOf(args)
  const baseline = baselineRequestOf(args, host)
  const fixing = fixRequestOf(args)
  const listsAll = asksForLeftOut(args)
  const run = async (isCheck: boolean, isFresh: boolean): Promise<Build> => {
    const progress = watchBuild(
      host,
      overlays.folders.map(({ name }) => name),
    )
    const print = (text: string): void => void host.stderr.write(text)
    const options = { timeLimit, print, onOutcome: progress.loaded, isFresh }
    const fleet = await loadFleet(overlays, options).finally(progress.end)
    return buildAll(overlays, fleet, selectOverlays(fleet, args.positionals), {
      isCheck,
      baseline,
      host,
      listsLeftOut: listsAll,
    })
  }
  if (fixing) {
    const { buildFixed } = await import('./build-fixed.ts')
    return buildFixed(run, fixing, { repository: overlays.repository, args, host })
  }
  const result = await run(args.values['check'] === true, false)
  await reportBuild({ ...result, ...(remedyOf && { remedy: remedyOf(result) }) }, args, host)
  return exitCodeOf(result, args)
}

type BuildOptions = {
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
  { isCheck, baseline, host, listsLeftOut = false }: BuildOptions,
): Promise<Build> {
  const written = await readWritten(fleet, overlays, host)
  const compilations = compileAll(fleet, written)
  const needsPlaces =
    written.findings.size > 0 ||
    selected.some((overlay) => {
      const { diagnostics, suppressed } = compilations.get(overlay) ?? {}
      return diagnostics?.length !== 0 || (listsLeftOut && suppressed?.length !== 0)
    })
  const files = fleet.map(({ file }) => file)
  const locator = needsPlaces ? await Locator.create(overlays.repository, originsOf(compilations), files) : undefined
  const context = { repository: overlays.repository, locator, isCheck, written: written.findings }
  const found = selected.map((overlay) => ({
    file: toldIn(overlays.repository, overlay.file),
    findings: findingsOf(overlay, compilations.get(overlay), context),
  }))
  const isWhole = selected.length === fleet.length
  const sifted = await withoutBaseline(found, baseline, isWhole)
  const results = selected.map((overlay, index) => {
    const [compilation, findings] = [compilations.get(overlay), sifted.findings[index]!]
    const result = buildOverlay(overlay, compilation, findings, context)
    if (!listsLeftOut) return result
    const known = found[index]!.findings.filter((each) => !findings.includes(each))
    return { ...result, leftOut: leftOutOf(known, suppressedOf(overlay, compilation, context)) }
  })
  return {
    isCheck,
    results,
    baseline: sifted.baseline,
    orphans: isWhole ? findOrphanedOverlays(overlays, fleet, isCheck) : [],
    unloaded: fleet
      .filter((overlay) => !compilations.has(overlay) && !selected.includes(overlay))
      .map(({ name }) => name),
  }
}
