import type { Way } from '../metallb/announced-ways.ts'
import { textOf } from './field-change.ts'
import { announcersOf } from './placement.ts'
import type { Placement } from './placement.ts'
import type { Effect } from './service-change.ts'

type Placed = Extract<Placement, { readonly state: 'placed' }>

/** What may become of an address that stays, by who announces it: the one effect, or several that hang on what is not known. */
export function announcingChanges(before: Placed, after: Placed): readonly Effect[] {
  const [was, is] = [announcersOf(before), announcersOf(after)]
  if (is?.length === 0) return [was?.length === 0 ? 'kept' : 'silenced']
  if (was?.length === 0) return is === undefined ? ['gains', 'kept'] : ['gains']
  if (was === undefined || is === undefined) return wayChanges(before.ways, after.ways)
  const known = knownChange(before, after, was, is)
  const hinging = wayChanges(before.ways ?? surely(before), after.ways ?? surely(after)).includes('silenced')
  if (!hinging) return [known]
  return [after.speakers?.length === 0 ? 'silenced' : 'thinner', known]
}

function knownChange(before: Placed, after: Placed, was: readonly string[], is: readonly string[]): Effect {
  if (before.leader !== after.leader) return 'moves'
  if (was.some((node) => !is.includes(node))) return 'thinner'
  return is.length > was.length ? 'wider' : 'kept'
}

/** As the ways of a leader of which the interfaces do not matter. */
function surely({ leader }: Placed): readonly Way[] {
  return typeof leader === 'string' ? [{ by: 'layer2', nodes: 'all', interfaces: 'all' }] : []
}

/** By what is written alone. Undefined: the nodes are known on that side, and there is nothing to compare. */
function wayChanges(before: readonly Way[] | undefined, after: readonly Way[] | undefined): readonly Effect[] {
  if (before === undefined || after === undefined || textOf(before) === textOf(after)) return ['kept']
  const [l2, routed] = [by('layer2', before, after), by('bgp', before, after)]
  if (!isSurelyAnswered(l2) && !isSurelyRouted(routed)) return ['silenced', 'kept']
  if (choiceOf(l2.before) !== choiceOf(l2.after)) return ['moves', 'kept']
  if (textOf(routed.before) === textOf(routed.after)) return ['kept']
  return routed.before.every((way) => isCovered(way, routed.after)) ? ['wider', 'kept'] : ['thinner', 'kept']
}

type Sides = { readonly before: readonly Way[]; readonly after: readonly Way[] }

function by(protocol: Way['by'], before: readonly Way[], after: readonly Way[]): Sides {
  const [was, is] = [before, after].map((ways) => ways.filter((way) => way.by === protocol)) as [Way[], Way[]]
  return { before: was, after: is }
}

/** Whoever announced it announces it still, or every node that there is. */
function isSurelyRouted({ before, after }: Sides): boolean {
  if (after.some(({ nodes }) => nodes === 'all')) return true
  return before.length > 0 && before.every((way) => isCovered(way, after))
}

/** Whoever leads answers: nobody is new of whom an interface is wanted. */
function isSurelyAnswered({ before, after }: Sides): boolean {
  const everywhere = after.some(({ nodes }) => nodes === 'all')
  if (after.every(({ interfaces }) => interfaces === 'all') && everywhere) return true
  const isKnown = (way: Way): boolean => way.interfaces === 'all' || before.some((old) => covers(way, old, true))
  return before.length > 0 && before.every((way) => isCovered(way, after)) && after.every(isKnown)
}

function isCovered(way: Way, ways: readonly Way[]): boolean {
  return ways.some((each) => covers(each, way, false))
}

/** Whether a way reaches what another one does; `isOnly`: and no other node. */
function covers(way: Way, other: Way, isOnly: boolean): boolean {
  const { interfaces } = way
  const hasNodes = way.nodes === other.nodes || (isOnly ? other.nodes === 'all' : way.nodes === 'all')
  if (!hasNodes || interfaces === 'all') return hasNodes
  return other.interfaces !== 'all' && other.interfaces.every((each) => interfaces.includes(each))
}

/** From among whom the leader is chosen. */
function choiceOf(ways: readonly Way[]): string {
  const nodes = new Set(ways.map((way) => way.nodes))
  return nodes.has('all') ? 'all' : [...nodes].toSorted().join('\n')
}
