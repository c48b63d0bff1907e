import { announce } from '../metallb/announce.ts'
import { announcedInterfaces } from '../metallb/announced-interfaces.ts'
import type { InterfacesOf } from '../metallb/announced-interfaces.ts'
import { announcedSessions } from '../metallb/announced-sessions.ts'
import { announcedWays } from '../metallb/announced-ways.ts'
import type { Way } from '../metallb/announced-ways.ts'
import { configurationOf } from './side.ts'
import type { Side } from './side.ts'
import { addressesIn, holding, keyOfWorld } from './world.ts'
import type { World } from './world.ts'

/** What a Service has in a world. */
export type Placement =
  | { readonly state: 'absent' }
  | { readonly state: 'pending'; readonly reason: string }
  | {
      readonly state: 'placed'
      readonly ips: readonly string[]
      readonly pool: string
      /** The node that answers ARP and NDP; null: none, undefined: not known. */
      readonly leader: string | null | undefined
      /** The nodes that announce by BGP to a peer, sorted; undefined: not known. */
      readonly speakers: readonly string[] | undefined
      /** How it is announced, where who hears of it hangs on nodes or interfaces that are not known. */
      readonly ways?: readonly Way[]
      /** Why nobody hears of it although MetalLB says that it announces it. */
      readonly silence?: Silence
    }

/** What a node lacks that would announce: one of the interfaces for which it leads, or a session for what it says by BGP. */
export type Silence =
  | { readonly lacks: 'interface'; readonly leader: string; readonly interfaces: readonly string[] }
  | { readonly lacks: 'session' }

type Announced = Pick<Extract<Placement, { readonly state: 'placed' }>, 'leader' | 'silence' | 'speakers' | 'ways'>

/** Everybody's placement in each of the worlds. */
export function placementsIn(side: Side, worlds: readonly World[]): readonly ReadonlyMap<string, Placement>[] {
  const known = new Map<string, ReadonlyMap<string, Placement>>()
  return worlds.map((world) => {
    const key = keyOfWorld(world)
    const placements = known.get(key) ?? placementsOf(side, world)
    known.set(key, placements)
    return placements
  })
}

/** Those who draw an address's traffic; undefined where the nodes are not known. */
export function announcersOf(placement: Placement): readonly string[] | undefined {
  if (placement.state !== 'placed' || placement.speakers === undefined) return undefined
  const { leader, speakers } = placement
  return [...new Set([...(leader ? [leader] : []), ...speakers])].toSorted()
}

function placementsOf(side: Side, world: World): ReadonlyMap<string, Placement> {
  const placed = side.services.flatMap(({ id, object }) => {
    const ips = addressesIn(world, id)
    return ips === undefined ? [] : [holding(object, ips)]
  })
  const announcedOf = announcementsOf(side, [...configurationOf(side), ...placed])
  return new Map(
    side.services.map(({ id }): readonly [string, Placement] => {
      const outcome = world[id]
      if (outcome === undefined) return [id, { state: 'absent' }]
      if ('pending' in outcome) return [id, { state: 'pending', reason: outcome.pending }]
      const { ips, pool } = outcome
      return [id, { state: 'placed', ips, pool, ...announcedOf(id) }]
    }),
  )
}

/** Who announces each of the Services in a set, as far as that is known. */
function announcementsOf(side: Side, objects: readonly object[]): (id: string) => Announced {
  const { nodes, target } = side
  if (nodes === undefined) {
    const waysOf = announcedWays(objects, target)
    return (id) => {
      const ways = waysOf(id)
      return ways.length === 0 ? nobody : { leader: undefined, speakers: undefined, ways }
    }
  }
  const announced = announce(objects, target, situationOf(side, nodes))
  const hasSession = announcedSessions(objects, target)
  const interfacesOf = announcedInterfaces(objects, target)
  return (id) => {
    const { layer2, bgp } = announced[id] ?? { layer2: { leader: null }, bgp: { nodes: {} } }
    const saying = Object.entries(bgp.nodes).flatMap(([node, reason]) => (reason === '' ? [node] : []))
    const speakers = saying.filter((node) => hasSession(id, node)).toSorted()
    const answered = layer2.leader === null ? nobody : leading(id, layer2.leader, side, interfacesOf)
    const isUnheard = speakers.length === 0 && saying.length > 0 && answered.silence === undefined
    return { ...answered, speakers, ...(isUnheard && { silence: { lacks: 'session' } }) }
  }
}

const nobody: Announced = { leader: null, speakers: [] }

/** MetalLB holds no new election where the leader has none of the interfaces. */
function leading(id: string, leader: string, { interfaces: known }: Side, interfacesOf: InterfacesOf): Announced {
  const interfaces = interfacesOf(id, leader) ?? 'all'
  const own = known.get(leader)
  if (interfaces === 'all') return { ...nobody, leader }
  if (own === undefined) return { ...nobody, leader, ways: [{ by: 'layer2', nodes: 'all', interfaces }] }
  if (own.some((each) => interfaces.includes(each))) return { ...nobody, leader }
  return { ...nobody, silence: { lacks: 'interface', leader, interfaces } }
}

function situationOf({ services, speakers }: Side, nodes: readonly string[]): Parameters<typeof announce>[2] {
  const endpoints = services.map(({ id, endpoints: named }) => [
    id,
    (named ?? nodes).filter((node) => nodes.includes(node)),
  ])
  return { speakers: speakers ?? nodes, endpoints: Object.fromEntries(endpoints) as Record<string, readonly string[]> }
}
