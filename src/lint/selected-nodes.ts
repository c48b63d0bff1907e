import { valueAt } from '../metallb/config/json.ts'
import { matchesAny, selectorsOf } from '../metallb/config/label-selector.ts'
import type { Model, NodeFacts } from '../model/model.ts'
import type { Resource } from '../model/resource.ts'

/** The nodes that a resource's `nodeSelectors` choose, all without any; undefined where the definition knows no nodes. */
export function selectedNodes({ object }: Resource, { facts }: Model): readonly NodeFacts[] | undefined {
  const selectors = selectorsOf(valueAt(object, ['spec', 'nodeSelectors']))
  if (selectors.length === 0) return facts.nodes
  return facts.nodes?.filter(({ labels }) => matchesAny(selectors, new Map(Object.entries(labels))))
}
