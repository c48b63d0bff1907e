import { announce } from '../metallb/announce.ts'
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
      /** The nodes that announce by BGP, sorted; undefined: not known. */
      readonly speakers: readonly string[] | undefined
    }

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
  const announced =
    side.nodes && announce([...configurationOf(side), ...placed], side.target, situationOf(side, side.nodes))
  return new Map(
    side.services.map(({ id }): readonly [string, Placement] => {
      const outcome = world[id]
      if (outcome === undefined) return [id, { state: 'absent' }]
      if ('pending' in outcome) return [id, { state: 'pending', reason: outcome.pending }]
      const { ips, pool } = outcome
      if (announced === undefined) return [id, { state: 'placed', ips, pool, leader: undefined, speakers: undefined }]
      const { layer2, bgp } = announced[id] ?? nobody
      const speakers = Object.entries(bgp.nodes).flatMap(([node, reason]) => (reason === '' ? [node] : []))
      return [id, { state: 'placed', ips, pool, leader: layer2.leader, speakers: speakers.toSorted() }]
    }),
  )
}

const nobody = { layer2: { leader: null, nodes: {} }, bgp: { nodes: {} } }

function situationOf({ services }: Side, nodes: readonly string[]): Parameters<typeof announce>[2] {
  const endpoints = services.map(({ id, endpoints: named }) => [
    id,
    (named ?? nodes).filter((node) => nodes.includes(node)),
  ])
  return { speakers: nodes, endpoints: Object.fromEntries(endpoints) as Record<string, readonly string[]> }
}
