import { effects, effectsBetween, worstOf } from './service-change.ts'
import type { Effect } from './service-change.ts'
import { placementsIn } from './placement.ts'
import type { Placement } from './placement.ts'
import type { HostName, Side } from './side.ts'
import type { Passage } from './transition.ts'
import type { Return } from './way-back.ts'
import { whyOf } from './why.ts'
import { addressesIn, isSameAddresses } from './world.ts'
import type { World } from './world.ts'

/** What becomes of a Service, in all the ways in which the change can go. */
export type ServiceChange = {
  readonly service: string
  /** The worst that can happen. */
  readonly effect: Effect
  /** Whether that is what happens, however it goes. */
  readonly certain: boolean
  /** What it may have; one thing where that is certain. */
  readonly before: readonly Placement[]
  readonly after: readonly Placement[]
  readonly why: string
  /** Whether it asks for its address, afterwards. */
  readonly isPinned: boolean
  /** Without its address, or with another one, at some time while the change is applied. */
  readonly isInterrupted: boolean
  readonly hostNames: readonly HostName[]
  /** What comes back when the change is undone; undefined for one that had no address. */
  readonly comesBack: Return | undefined
}

/** Every Service of either side, the worst off first, then by name. */
export function serviceChanges(
  before: Side,
  after: Side,
  passages: readonly Passage[],
  returns: ReadonlyMap<string, Return>,
): readonly ServiceChange[] {
  const starts = placementsIn(
    before,
    passages.map((passage) => passage.before),
  )
  const ends = placementsIn(
    after,
    passages.map((passage) => passage.after),
  )
  const ids = [...new Set([...before.services, ...after.services].map(({ id }) => id))]
  const changes = ids.map((id) => {
    const pairs = passages.map(({ between }, index) => pairOf(id, starts[index]!, ends[index]!, between))
    return changeOf(id, pairs, before, after, returns.get(id))
  })
  return changes.toSorted(byGravity)
}

type Pair = {
  readonly before: Placement
  readonly after: Placement
  readonly effects: readonly Effect[]
  readonly isInterrupted: boolean
}

const absent: Placement = { state: 'absent' }

function pairOf(
  id: string,
  start: ReadonlyMap<string, Placement>,
  end: ReadonlyMap<string, Placement>,
  between: readonly World[],
): Pair {
  const [before, after] = [start.get(id) ?? absent, end.get(id) ?? absent]
  const held = before.state === 'placed' ? before.ips : undefined
  const isInterrupted =
    held !== undefined && between.some((world) => !isSameAddresses(addressesIn(world, id) ?? [], held))
  return { before, after, effects: effectsBetween(before, after), isInterrupted }
}

function changeOf(
  service: string,
  pairs: readonly Pair[],
  before: Side,
  after: Side,
  comesBack: Return | undefined,
): ServiceChange {
  const possible = pairs.flatMap((pair) => pair.effects)
  const effect = worstOf(possible)
  const telling = pairs.find((pair) => pair.effects.includes(effect))!
  const sides = [before, after].map(({ services }) => services.find(({ id }) => id === service))
  const names = sides.flatMap((each) => each?.hostNames ?? [])
  return {
    service,
    effect,
    certain: possible.every((each) => each === effect),
    before: distinctPlacements(pairs.map((pair) => pair.before)),
    after: distinctPlacements([telling, ...pairs].map((pair) => pair.after)),
    why: whyOf({ id: service, effect, ...telling }, before, after),
    isPinned: ((sides[1] ?? sides[0])?.requested.length ?? 0) > 0,
    isInterrupted: pairs.some((pair) => pair.isInterrupted),
    hostNames: [...new Map(names.map((name) => [name.name, name])).values()],
    comesBack: effect === 'lost' || effect === 'readdressed' ? comesBack : undefined,
  }
}

function distinctPlacements(placements: readonly Placement[]): readonly Placement[] {
  return [...new Map(placements.map((each) => [JSON.stringify(each), each])).values()]
}

function byGravity(left: ServiceChange, right: ServiceChange): number {
  const difference = effects.indexOf(left.effect) - effects.indexOf(right.effect)
  return difference || (left.service < right.service ? -1 : 1)
}
