import { nearest } from '../../diagnostics/nearest.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { changedFiles } from '../../io/git/history.ts'
import type { ChangedFiles } from '../../io/git/history.ts'
import type { Repository } from '../../io/git/repository.ts'
import { resolveRef } from '../../io/git/resolve-ref.ts'
import { matchClusters, planOf } from '../../plan/index.ts'
import type { Known, Matched } from '../../plan/index.ts'
import { isUnchanged } from '../../report/plan/report.ts'
import type { ClusterPlan, PlanReport } from '../../report/plan/report.ts'
import { movesBetween } from './moves.ts'
import type { ClusterSide, SideReading } from './cluster-side.ts'
import { restorer } from './restorer.ts'
import { revertFor } from './revert.ts'
import type { Revisions } from './revisions.ts'

/** Both sides, read. */
export type Comparison = {
  readonly before: SideReading
  readonly after: SideReading
  readonly repository: Repository
  readonly revisions: Revisions
  /** The clusters that are asked for, by name or folder; none: all. */
  readonly names: readonly string[]
  /** The way from where the user stands to a path that is relative to the top level. */
  readonly wayTo: (path: string) => string
}

type KnownSide = Known & { readonly of: ClusterSide }

/** The plan of each cluster. Throws UsageError for a name that neither side has. */
export async function planClusters({
  before,
  after,
  repository,
  revisions,
  names,
  wayTo,
}: Comparison): Promise<PlanReport> {
  const matched = matchClusters(before.clusters.map(known), after.clusters.map(known))
  const all = [...before.clusters, ...after.clusters]
  const meant = matched.filter((each) => !isOfDefinition(each, all))
  const selected = select(meant, names).map((each) => withServices(each, before, after))
  const { from, to } = revisions
  const changed = await changedFiles(repository, from.commit, to?.commit)
  const filesToRestore = restorer(changed, all)
  const command = revertFor({ ...revisions, head: await resolveRef(repository, 'HEAD'), wayTo })
  const drafts = selected.map((each) => {
    const files = filesToRestore(sidesOf(each))
    return clusterPlan(each, revisions, { files, revert: command(files) })
  })
  return {
    from: from.told,
    to: to?.told ?? 'the working tree, with what is not committed',
    clusters: drafts.filter((each) => !isCalm(each)),
    unchanged: drafts.filter(isCalm).map(({ cluster }) => cluster),
  }
}

function isCalm({ plan, faults, formerly, moves }: ClusterPlan): boolean {
  const isSame = formerly === undefined && moves.length === 0
  return plan !== undefined && faults.length === 0 && isSame && isUnchanged(plan)
}

function known(of: ClusterSide): KnownSide {
  const { name, folder, places, side } = of
  const services = (side?.services ?? []).map(({ id, requested }) => [id, ...requested].join(' '))
  return { name, folder, places, resources: side?.resources ?? [], nodes: side?.nodes ?? [], services, of }
}

/** YAML that a definition of either side writes or refers to is no cluster that goes or comes. */
function isOfDefinition({ before, after }: Matched<KnownSide>, all: readonly ClusterSide[]): boolean {
  if (before !== undefined && after !== undefined) return false
  const { of } = (before ?? after)!
  const places = all
    .filter(({ readFrom }) => readFrom === 'definition')
    .flatMap((each) => [each.folder, ...each.places])
  return of.readFrom === 'yaml' && of.places.some((path) => places.some((place) => isAtOrBelow(path, place)))
}

function isAtOrBelow(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}

/**
 * The Services beside a configuration are its where it is the only one, on either side: they stay its when another one comes.
 */
function withServices({ before, after }: Matched<KnownSide>, from: SideReading, to: SideReading): Matched<KnownSide> {
  const [was, is] = [before?.of, after?.of]
  const isLone = (was !== undefined && was === from.lone) || (is !== undefined && is === to.lone)
  if (!isLone) return { before, after }
  return { before: was && taking(was), after: is && taking(is) }
}

function taking(side: ClusterSide): KnownSide {
  return known(side.withServicesBeside?.() ?? side)
}

function select(matched: readonly Matched<KnownSide>[], names: readonly string[]): readonly Matched<KnownSide>[] {
  if (names.length === 0) return matched
  const calls = (side: KnownSide | undefined): readonly string[] =>
    side ? [side.name, side.folder, side.folder.split('/').at(-1)!] : []
  const callsOf = ({ before, after }: Matched<KnownSide>): readonly string[] => [...calls(before), ...calls(after)]
  const all = matched.flatMap(({ before, after }) => [before, after].flatMap((side) => (side ? [side.name] : [])))
  for (const name of names) {
    if (matched.some((each) => callsOf(each).includes(name))) continue
    const near = nearest(name, all)
    const there = [...new Set(all)].join(', ')
    throw new UsageError(
      `neither side has a cluster "${name}"`,
      near ? `did you mean "${near}"?` : `there are: ${there}`,
    )
  }
  return matched.filter((each) => callsOf(each).some((call) => names.includes(call)))
}

function sidesOf({ before, after }: Matched<KnownSide>): readonly ClusterSide[] {
  return [before, after].flatMap((side) => (side ? [side.of] : []))
}

function clusterPlan(
  { before, after }: Matched<KnownSide>,
  revisions: Revisions,
  { files, revert }: { readonly files: ChangedFiles; readonly revert: string },
): ClusterPlan {
  const [was, is] = [before?.of, after?.of]
  const isReadable = [was, is].every((side) => side === undefined || side.side !== undefined)
  const plan = isReadable ? planOf(was?.side, is?.side) : undefined
  const isUntouched = isUnreadableYaml(was) && isUnreadableYaml(is) && files.known.length + files.unknown.length === 0
  const releaseFrom = plan?.release && is?.releaseFrom
  return {
    cluster: (is ?? was)!.name,
    formerly: formerlyOf(was, is),
    moves: movesBetween(was, is),
    plan,
    faults: isUntouched ? [] : [...oldFaults(was, revisions), ...(is?.faults ?? [])],
    notes: [
      ...(isUntouched ? (is?.faults ?? []) : []),
      ...(releaseFrom === undefined ? [] : [`The release is read at ${releaseFrom}.`]),
      ...new Set([
        ...(is ?? was)!.notes,
        ...(was?.side ? [] : (was?.notes ?? [])),
        ...(plan ? [...readingNotes(was, is), ...assumptions(was, is)] : []),
      ]),
    ],
    revert,
  }
}

/** What could not be read before either is no fault of a change that leaves it alone. */
function isUnreadableYaml(side: ClusterSide | undefined): boolean {
  return side?.readFrom === 'yaml' && side.side === undefined
}

/** What `build` refuses of the older side does not matter, as long as it can be read. */
function oldFaults(was: ClusterSide | undefined, { from }: Revisions): readonly string[] {
  return was === undefined || was.side !== undefined ? [] : was.faults.map((fault) => `in ${from.told}: ${fault}`)
}

function formerlyOf(was: ClusterSide | undefined, is: ClusterSide | undefined): string | undefined {
  if (was === undefined || is === undefined) return undefined
  if (was.name !== is.name) return was.name
  return was.folder === is.folder ? undefined : `in ${was.folder}`
}

/** Where one side is a definition and the other one YAML, what only a definition says seems to come or go. */
function readingNotes(was: ClusterSide | undefined, is: ClusterSide | undefined): readonly string[] {
  if (was === undefined || is === undefined || was.readFrom === is.readFrom) return []
  const [older, newer] = [was, is].map(({ readFrom, folder }) =>
    readFrom === 'yaml' ? `the YAML in ${folder}` : `the definition in ${folder}`,
  )
  return [
    `Read differently: before from ${older}, after from ${newer}. Nodes and Services that only a definition names are known on one side.`,
  ]
}

function assumptions(was: ClusterSide | undefined, is: ClusterSide | undefined): readonly string[] {
  const isDefined = [was, is].every((side) => side === undefined || side.readFrom === 'definition')
  const services = [...(was?.side?.services ?? []), ...(is?.side?.services ?? [])]
  if (services.length === 0) return ['No Service is known here: which of them loses an address cannot be said.']
  const isLoose = services.some(({ requested }) => requested.length === 0)
  return [
    ...(isLoose
      ? ['What is held by status only is taken as if the Services had come in the order in which they stand here.']
      : []),
    isDefined && is?.beside === undefined
      ? 'Not seen: Services that the definition does not name.'
      : 'Not seen: Services outside this repository, and those that charts make.',
  ]
}
