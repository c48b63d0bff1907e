import { contains } from '../address/index.ts'
import type { Model, NodeFacts, PoolFacts, SegmentFacts } from '../model/model.ts'
import { advertisedPools } from './advertised-pools.ts'
import { segmentOf } from './pool-clash.ts'
import { resourcesOfKind } from './resources.ts'
import type { Indexed } from './resources.ts'
import { selectedNodes } from './selected-nodes.ts'

/** A pool, the segment it is on, and the nodes that may be elected for it there. */
export type Announced = {
  readonly pool: PoolFacts
  readonly segment: SegmentFacts
  readonly nodes: readonly NodeFacts[]
}

/** The pools on a known segment that some L2Advertisement is for, and the nodes that any of those selects. */
export function announcedOnSegments(model: Model): readonly Announced[] {
  const poolsOf = advertisedPools(model)
  const advertisements = resourcesOfKind(model, 'L2Advertisement')
  const announcing = new Map<number, Indexed[]>()
  for (const advertisement of advertisements) {
    for (const { index } of poolsOf(advertisement)) {
      announcing.set(index, [...(announcing.get(index) ?? []), advertisement])
    }
  }
  const nodesOf = nodesByAdvertisements(model)
  return model.facts.pools.flatMap((pool) => {
    const [segment, own] = [segmentOf(model, pool), announcing.get(pool.object)]
    return segment && own && segment.subnets.length > 0 ? [{ pool, segment, nodes: nodesOf(own) }] : []
  })
}

/** The nodes that any of some advertisements selects; pools with the same advertisements share the list. */
function nodesByAdvertisements(model: Model): (advertisements: readonly Indexed[]) => readonly NodeFacts[] {
  const known = new Map<string, readonly NodeFacts[]>()
  return (advertisements) => {
    const key = advertisements.map(({ index }) => index).join(' ')
    const nodes = known.get(key) ?? [...new Set(advertisements.flatMap((each) => selectedNodes(each, model) ?? []))]
    known.set(key, nodes)
    return nodes
  }
}

/** Whether the addresses of all of them are known; of none where the definition has no nodes. */
export function areKnown(nodes: readonly NodeFacts[]): boolean {
  return nodes.length > 0 && nodes.every(({ addresses }) => addresses.length > 0)
}

/** Whether a node has an address in the segment. */
export function isOn({ subnets }: SegmentFacts, { addresses }: NodeFacts): boolean {
  return addresses.some(({ value }) => subnets.some((subnet) => contains(subnet.value, value)))
}
