import type { ClusterForecast, Failure } from '../simulate/cluster-forecast.ts'
import { announcersOf, isPending, pathOf } from '../simulate/forecast.ts'
import type { Answer, Forecast, Pending } from '../simulate/forecast.ts'
import type { Rebuild } from '../simulate/rebuild.ts'

/** A table with a title; the first row is the head. */
export type Section = {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

/** A forecast as tables, whatever they are printed as. */
export function sectionsOf({ services, load, capped, failures, rebuild }: ClusterForecast): readonly Section[] {
  return [
    {
      title: 'Addresses',
      rows:
        services.length === 0
          ? []
          : [
              ['Service', 'address', 'pool', 'node', 'path', 'sure'],
              ...services.flatMap((each) => rowsOf(each, load.size > 0)),
            ],
      notes: [
        ...(services.length === 0 ? ["no Service is known: name some, services: { 'traefik/traefik': {} }"] : []),
        load.size === 0 ? 'who answers is not known: the definition has no nodes' : loadText(load),
        ...(capped ? ['there are more joint outcomes than were followed: a Service may vary more than is shown'] : []),
      ],
    },
    ...failures.map(failureSection),
    ...(rebuild ? [rebuildSection(rebuild)] : []),
  ]
}

function rowsOf({ service, certain, outcomes }: Forecast, hasNodes: boolean): readonly (readonly string[])[] {
  return outcomes.map((outcome, index) => [
    index === 0 ? service : '',
    ...(isPending(outcome)
      ? [pendingText(outcome), '–', '–', '–']
      : [outcome.ips.join(', '), outcome.pool, ...(hasNodes ? [nodeText(outcome), pathOf(outcome)] : ['–', '–'])]),
    certain ? 'certain' : 'may vary',
  ])
}

function pendingText({ pending }: Pending): string {
  return pending === 'ignored' ? 'none: MetalLB leaves it alone' : `pending (${pending})`
}

function nodeText(answer: Answer): string {
  return announcersOf(answer).join(', ') || 'nobody'
}

function loadText(load: ReadonlyMap<string, number>): string {
  return `load: ${[...load].map(([node, count]) => `${node} ${count}`).join(', ')} (Services per node)`
}

const effects = {
  unchanged: 'unchanged',
  moves: 'moves: what goes through it breaks off once',
  lost: 'LOST: nobody is left to answer',
  thinner: 'fewer paths',
  silent: 'nobody answered before either',
} as const

function failureSection({ down, shifts, load }: Failure): Section {
  const rows = shifts.map(({ service, effect, before, after }) => [
    service,
    outcomeText(before),
    isPending(after) ? '–' : nodeText(after),
    effects[effect],
  ])
  return {
    title: `With ${down.join(' and ')} down`,
    rows: [['Service', 'now', 'then', 'effect'], ...rows],
    notes: [load.size === 0 ? 'no node is left' : loadText(load)],
  }
}

function outcomeText(outcome: Answer | Pending): string {
  return isPending(outcome) ? 'pending' : `${outcome.ips.join(', ')} on ${nodeText(outcome)}`
}

function rebuildSection({ services, orders, complete }: Rebuild): Section {
  const rows = services.map(({ service, pinned, addresses, takenBy }) => [
    service,
    addresses.join(' or '),
    verdictOf(pinned, addresses, takenBy),
  ])
  return {
    title: 'A rebuild from nothing, the Services coming back in any order',
    rows: [['Service', 'gets', ''], ...rows],
    notes: [complete ? `all ${orders} orders were tried` : `${orders} telling orders were tried, not all`],
  }
}

function verdictOf(pinned: boolean, addresses: readonly string[], takenBy: readonly string[]): string {
  if (takenBy.length > 0) return `its address can be taken first by ${takenBy.join(', ')}`
  if (addresses.includes('pending')) return addresses.length === 1 ? 'stays pending' : 'may stay pending'
  if (addresses.length === 1) return pinned ? 'keeps its address' : 'keeps its address, though it does not ask for it'
  return 'may swap: nothing but its status holds it'
}

/** What a simulation of dead nodes can say about time, and what it cannot. */
export const timeNotes: readonly string[] = [
  'Layer 2: the other speakers notice a dead node by their own gossip, in seconds; the new leader then announces its MAC, and a client that misses that keeps the old one until its ARP entry ends.',
  "BGP: the router drops a dead node's routes when the session's hold time ends (90 s unless set), or by BFD.",
  'How long your network takes is not known here, and a speaker that hangs without dying keeps its address.',
]
