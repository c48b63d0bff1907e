import type { AllocationTrace, Asked, PoolTrace } from '../metallb/explain-allocation.ts'
import { isPending, pathOf } from '../simulate/forecast.ts'
import type { Answer, Forecast } from '../simulate/forecast.ts'
import { tableOf } from './table.ts'

/** Why a Service gets what it gets, as lines. */
export function explanationLines({
  cluster,
  trace,
  forecast,
}: {
  readonly cluster: string
  readonly trace: AllocationTrace
  readonly forecast: Forecast
}): readonly string[] {
  const gets = forecast.outcomes.map((outcome) =>
    isPending(outcome) ? `no address (${outcome.pending})` : `${outcome.ips.join(', ')} of pool "${outcome.pool}"`,
  )
  return [
    `${forecast.service} in ${cluster} gets ${gets.join(' or ')}${forecast.certain ? '' : ': which one hangs on luck'}`,
    `It goes by ${askedTexts[trace.asked]}.`,
    '',
    ...tableOf([['pool', 'verdict', 'why'], ...trace.pools.map(poolRow)]),
    ...forecast.outcomes.flatMap((outcome) => (isPending(outcome) ? [] : nodeLines(outcome))),
  ]
}

const askedTexts: Readonly<Record<Asked, string>> = {
  addresses: 'the addresses that it asks for: the pool that holds them is taken, no other is looked at',
  anything: 'no request: pools that are meant for it come first, then those that give addresses by themselves',
  nothing: 'nothing: MetalLB passes over it',
  'own-addresses': 'the addresses that it has: they are kept as long as they may be',
  pool: 'the pool that it asks for: no other is looked at',
}

function poolRow({ pool, verdict, reason }: PoolTrace): readonly string[] {
  return [pool, verdict.replaceAll('-', ' '), reason === undefined ? '' : reasonTexts[reason]]
}

const reasonTexts: Readonly<Record<NonNullable<PoolTrace['reason']>, string>> = {
  'after-better-pool': 'a pool of a better priority, or with both families, goes first',
  'after-pinned-pools': 'a pool that is meant for this Service goes first',
  'for-nobody': 'its serviceAllocation selects nothing',
  'for-other-namespaces': 'kept for other namespaces',
  'for-other-services': 'kept for Services with other labels',
  'no-free-address': 'no address is free',
  'no-free-address-of-family': 'no address of the family is free',
  'not-asked-for': 'not asked for',
  'not-assigned-unasked': 'autoAssign is false: only for those that ask for it',
  refused: 'asked for, and refused',
}

function nodeLines(answer: Answer): readonly string[] {
  const nodes = [...new Set([...Object.keys(answer.layer2), ...Object.keys(answer.bgp)])]
  if (nodes.length === 0) return ['', 'Who answers is not known: the definition has no nodes.']
  const rows = nodes.map((node) => [
    node,
    answerText(answer.layer2[node], 'not chosen'),
    answerText(answer.bgp[node], 'no advertisement from this node'),
  ])
  return ['', `${answer.ips.join(', ')} by ${pathOf(answer)}`, ...tableOf([['node', 'layer 2', 'BGP'], ...rows])]
}

/** `notOwner` has another meaning for each of the two: who lost the election, and who has nothing to advertise. */
function answerText(reason: string | undefined, notOwner: string): string {
  if (reason === undefined) return '–'
  if (reason === 'notOwner') return notOwner
  return reason === '' ? 'announces' : (nodeTexts[reason] ?? reason)
}

const nodeTexts: Readonly<Record<string, string>> = {
  conflictingAdvertisements: 'advertisements with different localPref',
  noEndpoints: 'no endpoint',
  noLocalEndpoints: 'no endpoint on this node',
  noMatchingAdvertisement: 'no advertisement from this node',
  noSession: 'no session in which to tell it',
  nodeLabeledExcludeBalancers: 'excluded by its label',
  nodeNetworkUnavailable: 'its network is unavailable',
}
