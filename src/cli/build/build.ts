import { basename } from 'node:path'
import { findOverlays, misnamedIn, renameHint } from '../../io/overlay-folders.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import { relativePath } from '../../io/relative-path.ts'
import { fixRequestOf } from '../fix/fix-request.ts'
import { asksForLeftOut, baselineRequestOf } from '../report/baseline-request.ts'
import { buildAll } from './build-all.ts'
import { reportBuild } from './build-report.ts'
import type { Build, RemedyOf } from './build-result.ts'
import { elsewhereNotes } from './elsewhere-notes.ts'
import type { Arguments, Run } from '../command.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode, Host } from '../host.ts'
import { loadFleet, selectOverlays } from '../fleet/load-fleet.ts'
import { textOption, timeLimitOf } from '../options.ts'
import { watchBuild } from './progress.ts'

/** Compiles, judges and writes overlays, or with `--check` compares them with what is there. */
export const build: Run = async (args, host) => {
  if (args.values['staged'] !== true) return buildIn(findOverlays(host.cwd, textOption(args, 'overlays')), args, host)
  const { checkStaged } = await import('./check-staged.ts')
  return checkStaged(args, host, (overlays, inside, remedyOf) => buildIn(overlays, args, inside, remedyOf))
}

async function buildIn(overlays: Overlays, args: Arguments, host: Host, remedyOf?: RemedyOf): Promise<ExitCode> {
  for (const file of misnamedIn(overlays.root)) {
    host.stderr.write(`${relativePath(overlays.repository, file)} is not seen: ${renameHint(basename(file))}\n`)
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
  for (const note of elsewhereNotes(result)) host.stderr.write(note)
  await reportBuild({ ...result, ...(remedyOf && { remedy: remedyOf(result) }) }, args, host)
  return exitCodeOf(result, args)
}
