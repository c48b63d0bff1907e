import { isTrue, listOf, objectOf, valueAt } from '../config/json.ts'
import type { Resource } from '../config/resource.ts'
import type { Behaviour } from './behaviour.ts'

/** Why a node announces nothing at all. */
export type NodeFault = 'nodeUnschedulable' | 'nodeNetworkUnavailable' | 'nodeLabeledExcludeBalancers'

/** Undefined for a node that may announce, and for one that nothing is known of: internal/k8s/nodes. */
export function nodeFaultOf(
  node: Resource | undefined,
  { noticesNetwork, noticesExclusion, mayIgnoreExclusion, noticesCordon }: Behaviour,
  ignoreExcludeLB: boolean,
): NodeFault | undefined {
  if (node === undefined) return undefined
  if (noticesCordon && isTrue(node.spec['unschedulable'])) return 'nodeUnschedulable'
  if (noticesNetwork && isNetworkUnavailable(node)) return 'nodeNetworkUnavailable'
  const isOverlooked = !noticesExclusion || (mayIgnoreExclusion && ignoreExcludeLB)
  return !isOverlooked && node.labels.has(excluded) ? 'nodeLabeledExcludeBalancers' : undefined
}

const excluded = 'node.kubernetes.io/exclude-from-external-load-balancers'

function isNetworkUnavailable({ object }: Resource): boolean {
  const conditions = listOf(valueAt(object, ['status', 'conditions'])).map(objectOf)
  return conditions.find(({ type }) => type === 'NetworkUnavailable')?.['status'] === 'True'
}
