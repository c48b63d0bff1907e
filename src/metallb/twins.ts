import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts'
import type { ClusterResources } from './config/cluster-resources.ts'
import { compareResources } from './config/resource.ts'
import type { Resource } from './config/resource.ts'

/** Objects by index: all that nothing but their place tells apart, itself included. Absent: there is only one. */
export type Twins = ReadonlyMap<number, readonly number[]>

/** The twins among the resources of a cluster. */
export function twinsOf(resources: ClusterResources): Twins {
  const groups = Object.values(resources).flatMap(equalNeighbours)
  return new Map(groups.flatMap((group) => group.map((index) => [index, group] as const)))
}

/** What is said of one of several twins, said of each of them: so that no place hangs on the order given. */
export function saidOfTwins(faults: readonly Diagnostic[], twins: Twins): readonly Diagnostic[] {
  if (twins.size === 0) return faults
  const distinct = new Map(faults.map((fault) => [keyOf(fault, twins), fault]))
  return [...distinct.values()].flatMap((fault) => saidOfEach(fault, twins))
}

function equalNeighbours(sorted: readonly Resource[]): readonly (readonly number[])[] {
  const groups: number[][] = []
  for (const [at, resource] of sorted.entries()) {
    const previous = sorted[at - 1]
    if (previous && compareResources(previous, resource) === 0) groups.at(-1)?.push(resource.index)
    else groups.push([resource.index])
  }
  return groups.filter(({ length }) => length > 1)
}

/** The same for what differs only in which of several twins it names. */
function keyOf({ object, related = [], ...fault }: Diagnostic, twins: Twins): string {
  const others = related.map((each) => ({
    ...each,
    object: firstOf(each.object, twins),
    isOwn: each.object === object,
  }))
  return JSON.stringify([fault, firstOf(object, twins), others])
}

function firstOf(object: number | undefined, twins: Twins): number | undefined {
  return object === undefined ? undefined : (twins.get(object)?.[0] ?? object)
}

function saidOfEach(fault: Diagnostic, twins: Twins): readonly Diagnostic[] {
  const { object, related } = fault
  const members = object === undefined ? undefined : twins.get(object)
  return (members ?? [object]).map((member) => ({
    ...fault,
    ...(member !== undefined && { object: member }),
    ...(related && { related: related.flatMap((each) => otherHalves(each, object, member, twins)) }),
  }))
}

/** At most ten of twins. */
function otherHalves(
  half: Related,
  object: number | undefined,
  member: number | undefined,
  twins: Twins,
): readonly Related[] {
  if (half.object === undefined || member === undefined) return [half]
  if (half.object === object) return [{ ...half, object: member }]
  const halves = twins.get(half.object)?.filter((each) => each !== member) ?? [half.object]
  return halves.slice(0, 10).map((each) => ({ ...half, object: each }))
}
