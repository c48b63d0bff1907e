import { acceptedSetOf } from '../metallb/accepted-set.ts'
import type { Target } from '../metallb/target.ts'
import { adviceOf } from './advice.ts'
import { nodeChanges } from './node-change.ts'
import type { NodeChange } from './node-change.ts'
import { poolChanges } from './pool-change.ts'
import type { PoolChange } from './pool-change.ts'
import { releaseChange } from './release-change.ts'
import type { ReleaseChange } from './release-change.ts'
import { resourceChanges } from './resource-change.ts'
import type { ResourceChange } from './resource-change.ts'
import { routeBetween } from './route.ts'
import type { Route } from './route.ts'
import { serviceChanges } from './service-changes.ts'
import type { ServiceChange } from './service-changes.ts'
import { sessionChanges } from './session-change.ts'
import type { SessionChange } from './session-change.ts'
import { configurationOf } from './side.ts'
import type { Side } from './side.ts'
import { transitionBetween, worldsOf } from './transition.ts'
import type { Transition } from './transition.ts'
import { wayBack } from './way-back.ts'
import type { WayBack } from './way-back.ts'
import type { World } from './world.ts'

/** What is told of a side of a plan. */
export type SideHead = { readonly name: string; readonly target: Target; readonly nodesKnown: boolean }

/** What a change of a cluster's configuration and facts means, in effect. */
export type Plan = {
  /** Undefined: the cluster is not there. */
  readonly before: SideHead | undefined
  readonly after: SideHead | undefined
  /** A side that MetalLB refuses: what it leaves the cluster with is not known, or the change has no effect. */
  readonly refused: { readonly before: boolean; readonly after: boolean }
  readonly services: readonly ServiceChange[]
  readonly pools: readonly PoolChange[]
  readonly resources: readonly ResourceChange[]
  readonly sessions: readonly SessionChange[]
  readonly nodes: readonly NodeChange[]
  readonly release: ReleaseChange | undefined
  readonly route: Route
  readonly wayBack: WayBack
  /** Services that hold an address outside all new pools, for which a release before v0.14.0 takes nothing of the change. */
  readonly refusedFor: readonly string[]
  /** What to do before. */
  readonly advice: readonly string[]
  /** There are more ways in which it can go than were followed. */
  readonly capped: boolean
}

/** The difference in effect between two sides of a cluster, one of which may be missing. */
export function planOf(before: Side | undefined, after: Side | undefined): Plan {
  const [was, is] = [
    before ?? (after && { ...after, resources: [], services: [] }),
    after ?? (before && { ...before, resources: [] }),
  ]
  if (was === undefined || is === undefined) throw new Error('a plan needs a side')
  const refused = { before: isRefused(was), after: isRefused(is) }
  const route = routeBetween(was, is)
  const start = worldsOf(was)
  const known = start.worlds.length > 0 ? start.worlds : [{}]
  const transition = transitionOf(before, known, was, is, route)
  const back = wayBack(was, is, transition.passages)
  // What is refused has no effect: MetalLB goes on with what it has.
  const isHeldBack = refused.after || transition.refusedFor.length > 0
  const services = serviceChanges(
    was,
    isHeldBack ? { ...is, resources: was.resources } : is,
    transition.passages,
    back.returns,
  )
  return {
    before: before && headOf(before),
    after: after && headOf(after),
    refused,
    services,
    pools: poolChanges(was.resources, is.resources),
    resources: resourceChanges(was.resources, is.resources),
    sessions: sessionChanges(was, is),
    nodes: nodeChanges(was, is),
    release: releaseChange(was, is),
    route,
    wayBack: back,
    refusedFor: transition.refusedFor,
    advice: adviceOf(was, is, services),
    capped: start.capped || transition.capped,
  }
}

/** A configuration that is refused changes nothing; a new cluster's Services come in the order in which they are known. */
function transitionOf(
  before: Side | undefined,
  start: readonly World[],
  was: Side,
  is: Side,
  route: Route,
): Transition {
  if (isRefused(is)) return calm(start)
  if (before !== undefined) return transitionBetween(start, was, is, route)
  const { worlds, capped } = worldsOf(is)
  return { ...calm([]), passages: worlds.map((world) => ({ before: {}, after: world, between: [] })), capped }
}

function calm(worlds: readonly World[]): Transition {
  return {
    passages: worlds.map((world) => ({ before: world, after: world, between: [] })),
    capped: false,
    refusedFor: [],
  }
}

function isRefused(side: Side): boolean {
  return acceptedSetOf(configurationOf(side), side.target) === undefined
}

function headOf({ name, target, nodes }: Side): SideHead {
  return { name, target, nodesKnown: nodes !== undefined }
}
