import { announcersOf } from '../../plan/index.ts'
import type { Delivery, Placement, Plan, Return, ServiceChange, Step } from '../../plan/index.ts'
import type { ClusterPlan } from './report.ts'
import type { Block } from './view.ts'
import type { Short } from './words.ts'

/** The host names on addresses with which something happens. */
export function namesLine({ services }: Plan, short: Short): readonly Block[] {
  return services.flatMap(({ effect, before, after, hostNames }) => {
    if (effect === 'kept' || effect === 'waits' || hostNames.length === 0) return []
    const placement = [...before, ...after].find((each) => each.state === 'placed')
    const where = placement?.state === 'placed' ? placement.ips.map(short).join(', ') : 'no address'
    return [line(`Names on ${where}`, `${hostNames.map(({ name, by }) => `${name} (${by})`).join(', ')}.`)]
  })
}

const breaking: ReadonlySet<string> = new Set(['lost', 'silenced', 'readdressed', 'moves', 'thinner'])

/** Whose traffic breaks off, and for how long as far as that can be said. */
export function flapLine({ moves }: Pick<ClusterPlan, 'moves'>, plan: Plan): readonly Block[] {
  const { services, sessions, release, before, after } = plan
  if (before === undefined || after === undefined) return []
  if (release !== undefined || moves.some(({ what }) => what === 'install'))
    return [
      line(
        'Who flaps',
        'all: the speakers restart, and each address is silent while the node that announces it has none.',
      ),
    ]
  const flapping = services.filter(({ effect, isInterrupted }) => breaking.has(effect) || isInterrupted)
  const ending = sessions.filter(({ change }) => change === 'restarts' || change === 'closes')
  if (flapping.length === 0 && ending.length === 0) return [line('Who flaps', 'nobody.')]
  const interrupted = flapping.filter(({ isInterrupted, effect }) => isInterrupted && !breaking.has(effect))
  const text = [
    ...(flapping.length > 0 ? [`${namesOf(flapping)}${flapping.length === services.length ? '' : ' only'}`] : []),
    ...(interrupted.length > 0
      ? [`${namesOf(interrupted)} ${interrupted.length === 1 ? 'has' : 'have'} no address between two steps`]
      : []),
    ...(ending.length > 0 ? [`routes over ${endingText(ending)}, until the router has learned them anew`] : []),
    ...(services.some(({ effect }) => effect === 'moves')
      ? ["a moved address is silent until clients learn the new node's MAC"]
      : []),
  ]
  return [line('Who flaps', `${text.join('; ')}.`)]
}

function endingText(ending: Plan['sessions']): string {
  if (ending.some(({ node }) => node === undefined)) return 'the sessions that end'
  return ending.length === 1 ? 'the session that ends' : `the ${ending.length} sessions that end`
}

function namesOf(services: readonly ServiceChange[]): string {
  const names = services.map(({ service }) => service)
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
}

/** Whether the webhook lets the change through, and in which order. */
export function applicationLine({ route, before, after, refusedFor, refused }: Plan): readonly Block[] {
  const stuck =
    refusedFor.length > 0
      ? [
          line(
            'Refused',
            `before v0.14.0 MetalLB takes nothing of this while ${refusedFor.join(', ')} holds an address outside all pools.`,
          ),
        ]
      : []
  if (route.route === 'nothing' || before === undefined || after === undefined || refused.after) return stuck
  return [...stuck, line('Order of application', `${orderText(route)}.`)]
}

function orderText({ route, steps, deliveries }: Plan['route']): string {
  switch (route) {
    case 'free':
      return 'no step is refused by the webhook, in any order'
    case 'ordered': {
      const tools = toolsText(deliveries)
      return tools === '' ? 'no step is refused by the webhook' : `${steps.map(stepText).join(', then ')}; ${tools}`
    }
    case 'detour':
      return `no order gets there in one go, the webhook sees one object at a time. In two changes: ${detourText(steps)}; ${toolsText(deliveries)}`
    default:
      return `no order was found in which the webhook lets everything through; ${toolsText(deliveries)}`
  }
}

function detourText(steps: readonly Step[]): string {
  const last = steps.findLastIndex(({ isDetour }) => isDetour)
  const [first, second] = [steps.slice(0, last + 1), steps.slice(last + 1)]
  return `first ${first.map(stepText).join(', ')}; when that is applied, ${second.map(stepText).join(', then ')}`
}

function stepText({ operation, kind, name, isDetour, object }: Step): string {
  if (!isDetour || operation === 'delete') return `${operation} ${kind} \`${name}\``
  const { spec } = object as { readonly spec?: { readonly addresses?: readonly string[] } }
  return `${operation} ${kind} \`${name}\` to ${(spec?.addresses ?? []).join(', ')}`
}

type Met = { readonly tool: string; readonly delivery: Delivery }

/** What the tools meet, told once for those that meet the same refusal. */
function toolsText({ argo, flux, kubectl }: Plan['route']['deliveries']): string {
  const met = [
    { tool: 'Argo CD', delivery: argo },
    { tool: 'Flux', delivery: flux },
    { tool: 'kubectl apply', delivery: kubectl },
  ].filter(({ delivery }) => delivery.refusals.length > 0)
  return [...Map.groupBy(met, ({ delivery }) => refusalText(delivery)).entries()]
    .map(([refusal, members]) => `${refusal}: ${outcomesText(members)}`)
    .join('; ')
}

function refusalText({ refusals: [first] }: Delivery): string {
  return first
    ? `${first.step.operation} ${first.step.kind} \`${first.step.name}\` is refused at first (${first.message})`
    : ''
}

function outcomesText(members: readonly Met[]): string {
  const toolsOf = (outcome: Delivery['outcome']) =>
    members.filter(({ delivery }) => delivery.outcome === outcome).map(({ tool }) => tool)
  const [retried, stuck] = [toolsOf('retried'), toolsOf('stuck')]
  const reason =
    stuck.includes('Flux') && !stuck.includes('kubectl apply')
      ? ', for Flux asks about every object before it applies one'
      : ''
  return [
    ...(retried.length > 0 ? [`trying again heals that with ${retried.join(' and ')}`] : []),
    ...(stuck.length > 0 ? [`no retry heals that with ${stuck.join(', ')}${reason}`] : []),
  ].join(', ')
}

/** How to undo it, and what comes back. */
export function wayBackLine({ plan, revert }: ClusterPlan, short: Short): readonly Block[] {
  if (plan === undefined || plan.before === undefined) return []
  const coming = plan.services.flatMap(({ service, comesBack, before, isPinned, effect }) => {
    if (effect === 'moves') return [`${service} returns to ${nodesText(before)}, which is a second flap`]
    if (comesBack === undefined) return []
    const held = before.find((each) => each.state === 'placed')
    const address = held?.state === 'placed' ? held.ips.map(short).join(', ') : 'its address'
    return [returnText(service, address, comesBack, isPinned)]
  })
  const order =
    plan.wayBack.route.route === 'detour' || plan.wayBack.route.route === 'unknown'
      ? ['the webhook does not let that through in one go either']
      : []
  const newer =
    plan.release && plan.release.newFields.length > 0
      ? ['take the fields out that the former release does not know']
      : []
  return [
    line(
      'Way back',
      `${[revert, ...coming.slice(0, 6), ...(coming.length > 6 ? ['…'] : []), ...order, ...newer].join('; ')}.`,
    ),
  ]
}

function nodesText(before: readonly Placement[]): string {
  return [...new Set(before.flatMap((each) => announcersOf(each) ?? []))].join(', ')
}

function returnText(service: string, address: string, comesBack: Return, isPinned: boolean): string {
  switch (comesBack) {
    case 'again':
      return `${service} gets ${address} again${isPinned ? ' (it asks for it by name)' : ''}`
    case 'perhaps':
      return `${service} may come back with another address than ${address}`
    case 'another':
      return `${service} comes back with another address than ${address}`
    case 'none':
      return `${service} does not get an address back`
  }
}

function line(label: string, text: string): Block {
  return { block: 'line', label, text }
}
