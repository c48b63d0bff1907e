import { firstOf, formatAddress, formatRange, intervalAt, parseAddress, remainderOf } from '../address/index.ts'
import type { Interval } from '../address/index.ts'
import { intervalsOfPools } from './pool-ranges.ts'
import { announcersOf, placementsIn } from './placement.ts'
import type { Placement } from './placement.ts'
import type { ServiceChange } from './service-changes.ts'
import type { Side } from './side.ts'
import { worldsOf } from './transition.ts'

/** What to do before a change is merged, or first of all. */
export function adviceOf(before: Side, after: Side, services: readonly ServiceChange[]): readonly string[] {
  return [
    ...services.flatMap((change) => readdressingAdvice(change, after, services)),
    ...services.flatMap((change) => endpointAdvice(change, before, after)),
    ...nodeAdvice(before, after),
  ]
}

/** A Service that asks for an address outside all pools. */
function readdressingAdvice(
  { service, effect, after: placements }: ServiceChange,
  after: Side,
  services: readonly ServiceChange[],
): readonly string[] {
  const isAsking = placements.some((each) => each.state === 'pending' && each.reason === 'requested-address-in-no-pool')
  if (effect !== 'lost' || !isAsking) return []
  const asked = after.services.find(({ id }) => id === service)?.requested ?? []
  const families = new Set(asked.flatMap((text) => parseAddress(text)?.family ?? []))
  const free = freeRanges(after, services).filter(({ family }) => families.has(family))
  const where =
    free.length === 0 ? 'no pool has one that is free' : `free: ${free.slice(0, 3).map(shortRange).join(', ')}`
  return [`move ${service} to an address of a pool (${where}), or leave ${asked.join(', ')} in a pool`]
}

function freeRanges({ resources }: Side, services: readonly ServiceChange[]): readonly Interval[] {
  return remainderOf(
    intervalsOfPools(resources),
    services.flatMap(({ after }) => after.flatMap(taken)),
  )
}

function taken(placement: Placement): readonly Interval[] {
  if (placement.state !== 'placed') return []
  return placement.ips.flatMap((ip) => {
    const address = parseAddress(ip)
    return address ? [intervalAt(address)] : []
  })
}

function shortRange(range: Interval): string {
  return range.first === range.last ? formatAddress(firstOf(range)) : formatRange(range)
}

/** A Service that is announced only from where its endpoints run. */
function endpointAdvice({ service, effect }: ServiceChange, before: Side, after: Side): readonly string[] {
  const endpoints = before.services.find(({ id }) => id === service)?.endpoints
  const leaving = (endpoints ?? []).filter((node) => after.nodes?.includes(node) === false)
  if (effect !== 'silenced' || leaving.length === 0) return []
  const others = (after.nodes ?? []).filter((node) => announcesFrom(node, service, after))
  return [
    `drain ${leaving.join(', ')} first, so that an endpoint of ${service} runs on ${others.join(' or ') || 'another node'}`,
  ]
}

/** Whether a node would announce the Service if its only endpoint were there. */
function announcesFrom(node: string, id: string, after: Side): boolean {
  const services = after.services.map((service) => (service.id === id ? { ...service, endpoints: [node] } : service))
  return worldsOf(after).worlds.some((world) => {
    const [placements] = placementsIn({ ...after, services }, [world])
    const placement = placements?.get(id)
    return placement !== undefined && announcersOf(placement)?.includes(node) === true
  })
}

function nodeAdvice(before: Side, after: Side): readonly string[] {
  const gone = (before.nodes ?? []).filter((node) => after.nodes?.includes(node) === false)
  if (gone.length === 0 || after.resources.length === 0) return []
  return [`kubectl delete node ${gone.join(' ')} once drained, else the speaker there stays listed`]
}
