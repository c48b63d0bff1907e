import type { Address, Family } from '../../address/index.ts'
import type { Pool } from '../config/config.ts'
import type { Behaviour } from './behaviour.ts'
import { isBuggy, spaceOf } from './space.ts'
import type { Space } from './space.ts'

/** A pool and where its addresses are. */
export type PoolSpaces = { readonly pool: Pool; readonly spaces: Readonly<Record<Family, Space>> }

/** An address within a pool. */
export type Site = { readonly space: Space; readonly place: bigint }

/** A pool, and where in it some addresses are. */
export type Held = { readonly owner: PoolSpaces; readonly sites: readonly Site[] }

/** The pools of a configuration, as the allocator looks them up. */
export type PoolDirectory = {
  /** In order of their names. */
  readonly all: readonly PoolSpaces[]
  readonly byName: ReadonlyMap<string, PoolSpaces>
  /** Those that MetalLB takes addresses from unasked: meant for nobody in particular, and meant for some Services. */
  readonly open: readonly PoolSpaces[]
  readonly reserved: readonly PoolSpaces[]
  /** The pool that holds all of the addresses and where, as allocator.poolFor finds it; undefined where none does. */
  readonly holding: (addresses: readonly (Address | undefined)[]) => Held | undefined
}

type Avoidance = Pick<Behaviour, 'avoidsBuggyAddresses'>

type Network = { readonly first: bigint; readonly last: bigint; readonly owner: PoolSpaces; readonly site: Site }

/** The directory of some pools. What they hold does not overlap: MetalLB would have refused them. */
export function poolDirectoryOf(pools: ReadonlyMap<string, Pool>, behaviour: Avoidance): PoolDirectory {
  const all = [...pools.values()]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((pool) => spacesOf(pool, behaviour))
  const networks = { 4: networksOf(all, 4), 6: networksOf(all, 6) }
  const holding = (addresses: readonly (Address | undefined)[]) => {
    const found = addresses.map((address) => address && networkAround(networks[address.family], address))
    const owner = found[0]?.owner
    if (owner === undefined || found.some((each) => each?.owner !== owner)) return undefined
    return { owner, sites: found.flatMap((each) => each?.site ?? []) }
  }
  const automatic = all.filter(({ pool }) => pool.autoAssign)
  return {
    all,
    byName: new Map(all.map((each) => [each.pool.name, each])),
    open: automatic.filter(({ pool }) => pool.serviceAllocation === undefined),
    reserved: automatic.filter(({ pool }) => pool.serviceAllocation !== undefined),
    holding,
  }
}

function spacesOf(pool: Pool, { avoidsBuggyAddresses }: Avoidance): PoolSpaces {
  return { pool, spaces: { 4: spaceOf(pool, 4, avoidsBuggyAddresses), 6: spaceOf(pool, 6, avoidsBuggyAddresses) } }
}

function networksOf(all: readonly PoolSpaces[], family: Family): readonly Network[] {
  const networks = all.flatMap((owner) => {
    const space = owner.spaces[family]
    return space.spans.map(({ first, size, start }) => ({
      first,
      last: first + size - 1n,
      owner,
      site: { space, place: start },
    }))
  })
  return networks.toSorted((a, b) => (a.first < b.first ? -1 : 1))
}

function networkAround(networks: readonly Network[], { value }: Address): Network | undefined {
  let low = 0
  let high = networks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (networks[middle]!.first <= value) low = middle + 1
    else high = middle
  }
  const network = networks[low - 1]
  if (network === undefined || value > network.last) return undefined
  const { space, place } = network.site
  if (space.avoidsBuggy && isBuggy(value)) return undefined
  return { ...network, site: { space, place: place + value - network.first } }
}
