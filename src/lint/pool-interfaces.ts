import { textsOf, valueAt } from '../metallb/config/json.ts'
import type { Model, NodeFacts } from '../model/model.ts'
import { advertisedPools } from './advertised-pools.ts'
import { resourcesOfKind } from './resources.ts'
import type { Indexed } from './resources.ts'
import { selectedNodes } from './selected-nodes.ts'

/** The L2Advertisements of a pool taken together, as MetalLB does: who may lead, and on which interfaces each answers. */
export type PoolReach = {
  readonly pool: Indexed
  readonly advertisements: readonly Indexed[]
  /** By node that any of them selects: `all`, or the interfaces of those that select it. */
  readonly interfaces: ReadonlyMap<NodeFacts, 'all' | readonly string[]>
}

/** The reach of each pool that an L2Advertisement is for; nobody in it where the definition knows no nodes. */
export function poolReaches(model: Model): readonly PoolReach[] {
  const poolsOf = advertisedPools(model)
  const pairs = resourcesOfKind(model, 'L2Advertisement').flatMap((advertisement) => {
    const nodes = selectedNodes(advertisement, model) ?? []
    return poolsOf(advertisement).map((pool) => ({ pool, advertisement, nodes }))
  })
  return [...Map.groupBy(pairs, ({ pool }) => pool)].map(([pool, each]) => {
    const advertisements = each.map(({ advertisement }) => advertisement)
    return { pool, advertisements, interfaces: interfacesByNode(each) }
  })
}

type Selection = { readonly advertisement: Indexed; readonly nodes: readonly NodeFacts[] }

function interfacesByNode(selections: readonly Selection[]): PoolReach['interfaces'] {
  const byNode = new Map<NodeFacts, 'all' | readonly string[]>()
  for (const { advertisement, nodes } of selections) {
    const named = textsOf(valueAt(advertisement.object, ['spec', 'interfaces']))
    for (const node of nodes) {
      const known = byNode.get(node) ?? []
      const isAll = known === 'all' || named.length === 0
      byNode.set(node, isAll ? 'all' : known.length === 0 ? named : [...new Set([...known, ...named])])
    }
  }
  return byNode
}
