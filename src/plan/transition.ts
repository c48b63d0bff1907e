import { allocate } from '../metallb/allocate.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import type { Route } from './route.ts'
import { distinct, settle } from './settle.ts'
import type { Settled, World } from './settle.ts'
import { configurationOf } from './side.ts'
import type { Side } from './side.ts'
import { applied } from './step.ts'
import type { Step } from './step.ts'

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
  const { worlds, capped } = allocate(
    [...configurationOf(side), ...side.services.map(({ object }) => object)],
    side.target,
  )
  return { worlds: worlds.slice(0, mostStarts), capped: capped || worlds.length > mostStarts }
}

const mostStarts = 8

/** Followed are the change at once, as MetalLB may see it, and each step of the route that touches a pool. */
export function transitionBetween(
  start: readonly World[],
  before: Side,
  after: Side,
  { route, steps }: Route,
): Transition {
  const states = route === 'unknown' ? [] : poolStates(before.resources, steps)
  const known = states.length > 1 ? states.slice(0, -1) : []
  const results = start.map((world) => passagesFrom(world, known, after))
  return {
    passages: results.flatMap(({ passages }) => passages),
    capped: results.some(({ capped }) => capped),
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
  return {
    passages: [
      ...direct.worlds.map((world) => ({ before, after: world, between: [] })),
      ...ends.flatMap(({ walk, settled }) =>
        settled.worlds.map((world) => ({ before, after: world, between: walk.between })),
      ),
    ],
    capped: direct.capped || ends.some(({ settled }) => settled.capped),
    refusedFor: [...direct.refusedFor],
  }
}

type Walk = { readonly world: World; readonly between: readonly World[] }

const mostWalks = 16

function walked({ world, between }: Walk, resources: readonly object[], after: Side): readonly Walk[] {
  return distinct(settleOn(after, resources, world).worlds).map((next) => ({
    world: next,
    between: [...between, next],
  }))
}

function settleOn(after: Side, resources: readonly object[], held: World): Settled {
  return settle([...resources, ...after.facts], after.target, after.services, held)
}

/** The resources after each step that touches a pool, the last one included. */
function poolStates(resources: readonly object[], steps: readonly Step[]): readonly (readonly object[])[] {
  const states: (readonly object[])[] = []
  let state = resources
  for (const step of steps) {
    state = applied(state, step)
    if (identityOf(step.object).kind === 'IPAddressPool') states.push(state)
  }
  return states
}
