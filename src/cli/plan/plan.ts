import { join, relative } from 'node:path'
import { InputError } from '../../diagnostics/input-error.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { mergeBase } from '../../io/git/history.ts'
import { openRepository } from '../../io/git/repository.ts'
import type { Repository } from '../../io/git/repository.ts'
import { resolveRef } from '../../io/git/resolve-ref.ts'
import { withSnapshot } from '../../io/git/snapshot.ts'
import type { Gap } from '../../io/git/snapshot.ts'
import { withWorkingSnapshot } from '../../io/git/working-snapshot.ts'
import { paintFor } from '../../report/paint.ts'
import { planJson } from '../../report/plan/json.ts'
import { planMarkdown } from '../../report/plan/markdown.ts'
import type { PlanReport } from '../../report/plan/report.ts'
import { planText } from '../../report/plan/text.ts'
import { realFolder } from '../../io/real-folder.ts'
import { relativePath } from '../../io/relative-path.ts'
import type { Arguments, Run } from '../command.ts'
import { isColoured } from '../host.ts'
import type { ExitCode, Host } from '../host.ts'
import { textOption } from '../options.ts'
import { retoldHost } from '../retold-host.ts'
import type { SideReading } from './cluster-side.ts'
import { isFailing } from './fail-on.ts'
import { planClusters } from './plan-clusters.ts'
import { readSide } from './read-side.ts'
import { revisionsOf } from './revisions.ts'
import type { Revision, Revisions } from './revisions.ts'

/** Says what a change means, between two commits or a commit and the working tree. Writes nothing. */
export const plan: Run = async (args, host) => {
  const report = await planReport(args, host)
  print(report, args, host)
  return exitCodeOf(report, args)
}

/** The plan of every cluster that is selected. Throws UsageError outside a repository, and for an unknown ref or cluster. */
export async function planReport(args: Arguments, host: Host): Promise<PlanReport> {
  const repository = await openRepository(host.cwd, host.env)
  const revisions = await revisionsOf(args, repository)
  const aside = await wentOn(repository, revisions)
  if (aside !== undefined) host.stderr.write(aside)
  const [before, after] = await readSides(repository, revisions, args, host)
  const given = textOption(args, 'overlays')
  const isFound = [before, after].some(({ overlays }) => overlays === (given && fromTop(given, repository, host)))
  if (before.clusters.length + after.clusters.length === 0 || (given !== undefined && !isFound))
    throw nothingThere(args)
  const here = realFolder(host.cwd)
  const wayTo = (path: string): string => relativePath(here, join(repository.top, path))
  return planClusters({ before, after, repository, revisions, names: args.positionals, wayTo })
}

/** A folder relative to the current one as it is told from the top level. */
function fromTop(folder: string, { top }: Repository, { cwd }: Host): string {
  return relativePath(top, join(realFolder(cwd), folder))
}

/** What to know where the older side has commits that the newer one lacks: what they changed is told the wrong way round. */
async function wentOn(repository: Repository, { from, to }: Revisions): Promise<string | undefined> {
  const tip = to?.commit ?? (await resolveRef(repository, 'HEAD'))
  const base = await mergeBase(repository, from.commit, tip)
  if (base === undefined || base === from.commit || base === tip) return undefined
  return `note: ${from.told} went on since it was left, which is told backwards; what is changed here alone: --from ${base.slice(0, 12)}\n`
}

/** The newer side is read while the older one's files are there: no two definitions have one path, by which Node knows them. */
async function readSides(
  repository: Repository,
  { from, to }: Revisions,
  args: Arguments,
  host: Host,
): Promise<readonly [before: SideReading, after: SideReading]> {
  const within = relative(repository.top, realFolder(host.cwd))
  const readTree = (top: string, gaps: readonly Gap[]): Promise<SideReading> =>
    readSide({ top, cwd: join(top, within), gaps }, args, retoldHost(host, top, repository.top))
  const readCommit = ({ commit, told }: Revision): Promise<SideReading> =>
    withSnapshot(repository, commit, ({ folder, gaps }) => at(told, () => readTree(folder, gaps)))
  const readWorkingTree = (): Promise<SideReading> =>
    withWorkingSnapshot(repository, (snapshot) => readTree(snapshot.folder, snapshot.gaps))
  return withSnapshot(repository, from.commit, async ({ folder, gaps }) => {
    const before = await at(from.told, () => readTree(folder, gaps))
    return [before, to === undefined ? await readWorkingTree() : await readCommit(to)] as const
  })
}

/** A mistake in a commit is told with the commit. */
async function at<Result>(revision: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`in ${revision}: ${error.message}`, error.help)
    if (error instanceof InputError) throw new InputError(`in ${revision}: ${error.message}`, error.help)
    throw error
  }
}

function nothingThere(args: Arguments): UsageError {
  const folder = textOption(args, 'overlays')
  return new UsageError(
    folder === undefined
      ? "neither side has a definition in overlays/<cluster>/cluster.ts, or MetalLB's resources in YAML"
      : `neither side has a definition in ${folder}`,
    'run it in the repository that configures MetalLB, or name the folder: --overlays DIR',
  )
}

function print(report: PlanReport, args: Arguments, host: Host): void {
  switch (args.values['format']) {
    case 'json':
      host.stdout.write(`${JSON.stringify(planJson(report), null, 2)}\n`)
      return
    case 'markdown':
      host.stdout.write(planMarkdown(report))
      return
    default:
      host.stdout.write(planText(report, paintFor(isColoured(host, host.stdout, args.values['no-color'] === true))))
  }
}

function exitCodeOf({ clusters }: PlanReport, args: Arguments): ExitCode {
  const level = textOption(args, 'fail-on')
  return clusters.some((cluster) => cluster.faults.length > 0 || isFailing(cluster, level)) ? 1 : 0
}
