import { resolve } from 'node:path'
import { isDay } from '../../define/day.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { realFolder } from '../../io/real-folder.ts'
import { isWithin } from '../../io/relative-path.ts'
import { textOfFile, writeTextFile } from '../../io/text-file.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import { newEntries, withEntries } from '../../report/changelog.ts'
import { counted } from '../../report/counted.ts'
import { changelogEntries } from '../../report/changelog-entries.ts'
import type { PlanReport } from '../../report/plan/report.ts'
import type { Arguments, Run } from '../command.ts'
import type { ExitCode, Host } from '../host.ts'
import { textOption } from '../options.ts'
import { planReport } from './plan.ts'

/** Adds to the changelog which pools, addresses and releases a change moves; what stands there already is not added again. */
export const changelog: Run = async (args, host) => {
  const [date, file] = [dateOf(args), fileOf(args, host)]
  const report = await planReport(args, host)
  const fault = faultOf(report)
  if (fault !== undefined) {
    host.stderr.write(`${fault}\nnothing is written: metallb-overlays plan says more\n`)
    return 1
  }
  return append(changelogEntries(report, date), file, args, host)
}

type File = {
  readonly path: string
  readonly told: string
  readonly repository: string
  readonly before: string | undefined
}

function append(
  entries: readonly string[],
  { path, told, repository, before }: File,
  args: Arguments,
  host: Host,
): ExitCode {
  if (entries.length === 0) {
    host.stderr.write('nothing to add: no pool, no address of a Service and no release is changed\n')
    return 0
  }
  const after = withEntries(before ?? '', entries)
  const added = newEntries(before ?? '', entries)
  if (args.values['dry-run'] === true) {
    host.stdout.write(added.map((entry) => `- ${entry}\n`).join(''))
    return 0
  }
  if (after === (before ?? '')) {
    host.stderr.write(`${told} has everything already\n`)
    return 0
  }
  writeTextFile(path, told, { before, after }, repository)
  host.stderr.write(`${told}: ${counted(added.length, 'entry', 'entries')} added\n`)
  return 0
}

/** A plan that could not be made says nothing of addresses. */
function faultOf({ clusters }: PlanReport): string | undefined {
  const broken = clusters.find(({ plan }) => plan === undefined)
  return broken && `${broken.cluster}: ${broken.faults[0] ?? broken.notes[0] ?? 'there is no plan'}`
}

function dateOf(args: Arguments): string | undefined {
  const date = textOption(args, 'date')
  if (date !== undefined && !isDay(date))
    throw new UsageError(`--date ${date}: this is no day`, 'write --date 2026-04-17')
  return date
}

function fileOf(args: Arguments, { cwd }: Host): File {
  const named = textOption(args, 'file')
  const told = named ?? 'CHANGELOG.md'
  const repository = realFolder(workTreeAround(cwd) ?? cwd)
  const path = resolve(named === undefined ? repository : realFolder(cwd), told)
  if (!isWithin(path, repository)) {
    throw new UsageError(`--file ${told} is outside of the repository`, 'name a file of the repository')
  }
  return { path, told, repository, before: textOfFile(path, told) }
}
