import type { Plan } from '../../plan/index.ts'
import { counted } from '../counted.ts'
import type { ClusterPlan } from './report.ts'
import { releaseBlocks } from './release.ts'
import { serviceRows } from './services.ts'
import { applicationLine, flapLine, namesLine, wayBackLine } from './lines.ts'
import { networkLines } from './network.ts'
import { headlineOf } from './headline.ts'
import { moveText } from './moves.ts'
import { shortFor } from './words.ts'

/** A piece of a plan, however it is printed. The first row of a table is its head; a label stands before its text. */
export type Block =
  | { readonly block: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly block: 'line'; readonly label: string | undefined; readonly text: string }

/** A cluster's plan for readers. */
export type PlanView = {
  readonly title: string
  readonly mark: 'red' | 'yellow' | 'green'
  readonly headline: string
  readonly blocks: readonly Block[]
}

/** What a reader is told of a cluster, in the order of reading. */
export function planView(cluster: ClusterPlan): PlanView {
  const title = titleOf(cluster)
  const faults = cluster.faults.map((text) => line(text))
  if (cluster.plan === undefined) {
    return {
      title,
      mark: 'red',
      headline: 'there is no plan',
      blocks: [...faults, ...cluster.notes.map((text) => line(text))],
    }
  }
  const { plan } = cluster
  const short = shortFor(plan)
  const rows = serviceRows(plan, short)
  return {
    title,
    mark: markOf(cluster),
    headline: headlineFor(cluster),
    blocks: [
      ...faults,
      ...cluster.moves.map((move) => line(moveText(move))),
      ...(plan.after === undefined
        ? [line('All of this happens where what is applied is pruned; else it stays as it is.')]
        : []),
      ...networkLines(plan, short).map((text) => line(text)),
      ...(rows.length > 1 ? [{ block: 'table' as const, rows }] : []),
      ...releaseBlocks(plan),
      ...namesLine(plan, short),
      ...plan.advice.map((text) => line(text, 'Before merging')),
      ...flapLine(cluster, plan),
      ...applicationLine(plan),
      ...wayBackLine(cluster, short),
      ...(plan.capped
        ? [line('There are more ways in which it can go than were followed: more may vary than is told here.')]
        : []),
      ...cluster.notes.map((text) => line(text)),
    ],
  }
}

/** A line with what stands before it. */
export function line(text: string, label?: string): Block {
  return { block: 'line', label, text }
}

function titleOf({ cluster, formerly, plan }: ClusterPlan): string {
  const name = formerly === undefined ? cluster : `${cluster} (was ${formerly})`
  const head = plan?.after ?? plan?.before
  return head === undefined ? name : `${name} (${head.target.metallbVersion}, ${head.target.bgpType})`
}

function markOf({ plan, faults, moves }: ClusterPlan): PlanView['mark'] {
  if (plan === undefined || faults.length > 0 || plan.refused.after) return 'red'
  const { services, route, release, refusedFor, sessions } = plan
  const isBad = services.some(({ effect, certain }) => certain && (effect === 'lost' || effect === 'silenced'))
  if (isBad || refusedFor.length > 0) return 'red'
  const isCalm = services.every(
    ({ effect }) => effect === 'kept' || effect === 'gains' || effect === 'wider' || effect === 'waits',
  )
  const isEasy = route.route === 'free' || route.route === 'nothing' || route.deliveries.argo.outcome === 'once'
  const isSteady = sessions.every(({ change }) => change === 'opens' || change === 'changes')
  return isCalm && isEasy && isSteady && release === undefined && moves.length === 0 ? 'green' : 'yellow'
}

function headlineFor({ plan, moves }: ClusterPlan): string {
  if (plan === undefined) return ''
  if (plan.refused.after) return 'MetalLB refuses this: what it has stays in effect until it restarts'
  const services = headlineOf(plan.services)
  const nodes = plan.nodes.map(({ node, change }) =>
    change === 'relabelled' ? `node ${node} has other labels` : `node ${node} ${change}`,
  )
  const said = services.length > 0 ? services.join(', ') : calmText(plan)
  const kind =
    plan.before === undefined ? ['a new cluster'] : plan.after === undefined ? ['the cluster is removed'] : []
  const release = plan.release ? [releaseText(plan.release)] : []
  const moved = moves.map(({ what }) => (what === 'output' ? 'the output moves' : 'it is installed otherwise'))
  return [...kind, ...release, ...moved, ...nodes, said, ...endingText(plan)].join('; ')
}

/** Of nodes that are not known nothing is said. */
function calmText({ before, after }: Plan): string {
  const isKnown = [before, after].every((side) => side === undefined || side.nodesKnown)
  return isKnown ? 'no Service changes its address or its node' : 'no Service changes its address'
}

function endingText({ sessions }: Plan): readonly string[] {
  const ending = sessions.filter(({ change }) => change === 'closes' || change === 'restarts')
  if (ending.length === 0) return []
  const isKnown = ending.every(({ node }) => node !== undefined)
  const peers = counted(ending.length, 'peer', 'peers')
  return [
    isKnown ? counted(ending.length, 'BGP session ends', 'BGP sessions end') : `the BGP sessions with ${peers} end`,
  ]
}

function releaseText({ releases, backends }: NonNullable<NonNullable<ClusterPlan['plan']>['release']>): string {
  const release = releases[0] === releases[1] ? [] : [`MetalLB ${releases.join(' → ')}`]
  const backend = backends[0] === backends[1] ? [] : [`backend ${backends.join(' → ')}`]
  return [...release, ...backend].join(', ')
}
