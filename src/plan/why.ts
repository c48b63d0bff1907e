import { contains, parseAddress } from '../address/index.ts'
import { textOf, valueAt } from '../metallb/config/json.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import type { Effect } from './service-change.ts'
import type { Placement } from './placement.ts'
import { reasonText } from './pending-reason.ts'
import { intervalsOfPool, isPool } from './pool-ranges.ts'
import type { PlannedService, Side } from './side.ts'
import { announcersOf } from './placement.ts'

/** Both sides of a Service: what it has, and what is known of it. */
export type Pair = {
  readonly id: string
  readonly effect: Effect
  readonly before: Placement
  readonly after: Placement
}

type Placed = Extract<Placement, { readonly state: 'placed' }>

/** Why a Service gets what it gets, in a few words; empty where there is nothing to say. */
export function whyOf(pair: Pair, before: Side, after: Side): string {
  const [was, is] = [serviceIn(before, pair.id), serviceIn(after, pair.id)]
  switch (pair.effect) {
    case 'lost':
      return `${lossOf(pair, was, is, after)}; MetalLB takes it away at once`
    case 'readdressed':
      return readdressing(pair, was, is, after)
    case 'silenced':
    case 'moves':
    case 'thinner':
    case 'wider':
      return announcing(pair, is, before, after)
    case 'leaves':
      return 'the Service is no longer known here'
    case 'waits':
      return pair.after.state === 'pending' ? reasonText(pair.after.reason, is) : ''
    case 'gains':
      return gaining(pair, was)
    case 'kept':
      return keeping(pair, is)
  }
}

function serviceIn({ services }: Side, id: string): PlannedService | undefined {
  return services.find((service) => service.id === id)
}

function lossOf(
  { before: held, after: pending }: Pair,
  was: PlannedService | undefined,
  is: PlannedService | undefined,
  after: Side,
): string {
  const edited = requestOf(was) === requestOf(is) ? '' : 'the Service itself changes: '
  const gone = held.state === 'placed' ? goneText(held.ips, held.pool, after) : undefined
  const reason = pending.state === 'pending' ? reasonText(pending.reason, is) : ''
  if (pending.state === 'pending' && pending.reason === 'ignored' && !hasPools(after)) return 'no pool is left'
  if (gone === undefined) return `${edited}${reason}`
  return pending.state === 'pending' && pending.reason === 'requested-address-in-no-pool'
    ? `${edited}${reason}`
    : `${edited}${gone}, and ${reason}`
}

function readdressing(
  { before: held, after: next }: Pair,
  was: PlannedService | undefined,
  is: PlannedService | undefined,
  after: Side,
): string {
  if (requestOf(was) !== requestOf(is))
    return is && is.requested.length > 0
      ? `the Service asks for ${is.requested.join(', ')} now`
      : 'the Service asks for something else now'
  const gone = held.state === 'placed' ? goneText(held.ips, held.pool, after) : undefined
  const unpinned = is && is.requested.length === 0 ? '; it asks for no address' : ''
  if (gone !== undefined) return `${gone}${unpinned}`
  if (held.state === 'placed' && next.state === 'placed' && held.pool !== next.pool) {
    return `pool "${held.pool}" is not for it any more, "${next.pool}" is${unpinned}`
  }
  return `its address is free for a moment while the change is applied${unpinned}`
}

/** Why an address can no longer be held; undefined where its pool still has it. */
function goneText(ips: readonly string[], pool: string, after: Side): string | undefined {
  const addresses = ips.flatMap((ip) => parseAddress(ip) ?? [])
  const own = after.resources.find((each) => isPool(each) && identityOf(each).name === pool)
  if (own === undefined) return `pool "${pool}" is gone`
  const ranges = intervalsOfPool(own)
  const isHeld = addresses.every((address) => ranges.some((range) => contains(range, address)))
  return isHeld ? undefined : `${ips.join(', ')} leaves pool "${pool}"`
}

function announcing(
  { before: was, after: is, effect }: Pair,
  service: PlannedService | undefined,
  before: Side,
  after: Side,
): string {
  if (is.state !== 'placed') return ''
  const announcers = announcersOf(is)
  const gone = leavingOf(was, after)
  const left = gone.length > 0 ? `node ${gone.join(', ')} leaves` : ''
  if (announcers?.length === 0) return joinReasons(left, silenceText(is, service, after))
  if (announcers === undefined)
    return 'from which nodes and interfaces is written otherwise; which nodes there are is not known'
  if (is.ways !== undefined) return 'on which interfaces is written otherwise; which ones the nodes have is not known'
  if (left !== '') return `${left}; ${is.leader ? `${is.leader} has the next lowest hash` : 'the others go on'}`
  const came = announcers.filter((node) => before.nodes?.includes(node) === false)
  if (came.length > 0) return `node ${came.join(', ')} joins`
  if (was.state === 'placed' && was.pool !== is.pool)
    return `pool "${is.pool}" is announced from other nodes than "${was.pool}"`
  const fewer = (announcersOf(was) ?? []).filter((node) => !announcers.includes(node))
  if (effect === 'thinner' && fewer.length > 0)
    return `${fewer.join(', ')} ${fewer.length === 1 ? 'announces' : 'announce'} it no longer`
  return 'other nodes are selected to announce it'
}

function leavingOf(was: Placement, after: Side): readonly string[] {
  return (announcersOf(was) ?? []).filter((node) => after.nodes?.includes(node) === false)
}

/** Why nobody announces it. */
function silenceText({ pool, silence }: Placed, service: PlannedService | undefined, { nodes }: Side): string {
  if (silence?.lacks === 'interface')
    return `${silence.leader} leads and has no ${silence.interfaces.join(' or ')}, and no other node takes over`
  if (silence?.lacks === 'session') return 'no node that announces it has a session with a peer that is to be told'
  if (nodes === undefined)
    return `nothing announces pool "${pool}" for it: no L2Advertisement, and no BGPAdvertisement to a peer that is there`
  if (localTraffic(service) && service?.endpoints)
    return `externalTrafficPolicy Local: no node with an endpoint (${service.endpoints.join(', ') || 'none'}) may announce it`
  return `no advertisement of pool "${pool}" reaches a node that may announce it`
}

function gaining({ before: held, after: next }: Pair, was: PlannedService | undefined): string {
  if (was === undefined) return 'a new Service'
  if (held.state === 'pending') return `was pending: ${reasonText(held.reason, was)}`
  return next.state === 'placed' ? 'somebody announces it now' : ''
}

function keeping({ before: held, after: next }: Pair, is: PlannedService | undefined): string {
  if (held.state !== 'placed' || next.state !== 'placed') return ''
  const moved = held.pool === next.pool ? '' : `pool "${next.pool}" has its address now`
  const isPinned = is !== undefined && is.requested.length > 0
  return joinReasons(moved, isPinned ? '' : 'kept by status only, not pinned')
}

function joinReasons(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ')
}

function requestOf(service: PlannedService | undefined): string {
  if (service === undefined) return ''
  const asked = ['address-pool', 'loadBalancerIPs'].map((name) =>
    ['metallb.io', 'metallb.universe.tf']
      .map((prefix) => textOf(valueAt(service.object, ['metadata', 'annotations', `${prefix}/${name}`])))
      .join(''),
  )
  return JSON.stringify([service.requested, asked])
}

function localTraffic(service: PlannedService | undefined): boolean {
  return valueAt(service?.object, ['spec', 'externalTrafficPolicy']) === 'Local'
}

function hasPools({ resources }: Side): boolean {
  return resources.some(isPool)
}
