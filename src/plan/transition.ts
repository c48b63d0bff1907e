import { remainderOf } from '../address/index.ts'
import { allocate } from '../metallb/allocate.ts'
import { effortFor } from './effort.ts'
import type { Route } from './route.ts'
import { intervalsOfPools, isPool, within } from './pool-ranges.ts'
import { settle } from './settle.ts'
import type { Settled } from './settle.ts'
import { configurationOf } from './side.ts'
import type { Side } from './side.ts'
import { applied } from './step.ts'
import type { Step } from './step.ts'
import { keyOfWorld } from './world.ts'
import type { World } from './world.ts'

/** One way in which a change can go. `between`: what Services had while the change was applied step by step. */
export type Passage = { readonly before: World; readonly after: World; readonly between: readonly World[] }

/** Every way in which a change can go, as far as they are followed. */
export type Transition = {
  readonly passages: readonly Passage[]
  readonly capped: boolean
  /** Services that hold an address outside all pools of the new configuration, for which an old release does not take it. */
  readonly refusedFor: readonly string[]
}

/** What a cluster is in before anything changes: as if its Services had come in the order in which they are known. */
export function worldsOf(side: Side): { readonly worlds: readonly World[]; readonly capped: boolean } {
  const services = side.services.map(({ object }) => object)
  const { worlds, capped } = allocate([...configurationOf(side), ...services], side.target)
  const { starts } = effortFor(services.length)
  return { worlds: worlds.slice(0, starts), capped: capped || worlds.length > starts }
}

/** How many worlds are followed between two steps, and told in all. */
const mostWalks = 3
const mostPassages = 48

/** Followed are the change at once, as MetalLB may see it, and by the states of the route that take an address away for a while. */
export function transitionBetween(
  start: readonly World[],
  before: Side,
  after: Side,
  { route, steps }: Route,
): Transition {
  const between = route === 'unknown' ? [] : statesBetween(before.resources, after.resources, steps)
  const results = start.map((world) => passagesFrom(world, between, after))
  const passages = distinctPassages(results.flatMap((each) => each.passages))
  return {
    passages: passages.slice(0, mostPassages),
    capped: results.some(({ capped }) => capped) || passages.length > mostPassages,
    refusedFor: [...new Set(results.flatMap(({ refusedFor }) => refusedFor))],
  }
}

function passagesFrom(before: World, between: readonly (readonly object[])[], after: Side): Transition {
  const direct = settleOn(after, after.resources, before)
  const walks = between.reduce<readonly Walk[]>(
    (each, resources) => each.flatMap((walk) => walked(walk, resources, after)).slice(0, mostWalks),
    between.length > 0 ? [{ world: before, between: [] }] : [],
  )
  const ends = walks.map((walk) => ({ walk, settled: settleOn(after, after.resources, walk.world) }))
  const walkedTo = ends.flatMap(({ walk, settled }) =>
    settled.worlds.map((world) => ({ before, after: world, between: walk.between })),
  )
  return {
    passages: [...direct.worlds.map((world) => ({ before, after: world, between: [] })), ...walkedTo],
    capped: direct.capped || ends.some(({ settled }) => settled.capped),
    refusedFor: direct.refusedFor,
  }
}

type Walk = { readonly world: World; readonly between: readonly World[] }

function walked({ world, between }: Walk, resources: readonly object[], after: Side): readonly Walk[] {
  return settleOn(after, resources, world).worlds.map((next) => ({ world: next, between: [...between, next] }))
}

function settleOn(after: Side, resources: readonly object[], held: World): Settled {
  return settle([...resources, ...after.facts], after.target, after.services, held)
}

function distinctPassages(passages: readonly Passage[]): readonly Passage[] {
  const keyOf = ({ before, after, between }: Passage): string => [before, after, ...between].map(keyOfWorld).join('\n')
  return [...new Map(passages.map((passage) => [keyOf(passage), passage])).values()]
}

/** The states on the way in which an address is in no pool that is in one before and after, or in another one than then. */
function statesBetween(
  before: readonly object[],
  after: readonly object[],
  steps: readonly Step[],
): readonly (readonly object[])[] {
  const states: (readonly object[])[] = []
  let state = before
  for (const step of steps.slice(0, -1)) {
    state = applied(state, step)
    if (isPool(step.object) && states.length < mostStates && lacksAddress(state, before, after)) states.push(state)
  }
  return states
}

const mostStates = 4

function lacksAddress(state: readonly object[], before: readonly object[], after: readonly object[]): boolean {
  const staying = within(intervalsOfPools(before), intervalsOfPools(after))
  return remainderOf(staying, intervalsOfPools(state)).length > 0
}
