import type { NodeFacts } from '../model/model.ts'
import { isAtLeast } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'

/** The label with which kubeadm and Talos keep control planes from announcing. */
export const excludeLabel = 'node.kubernetes.io/exclude-from-external-load-balancers'

/** Whether a node's speaker announces nothing because of its label, whatever the value. Before v0.14.0 none looks at it. */
export function isExcluded({ labels }: NodeFacts, release: Release): boolean {
  return excludeLabel in labels && isAtLeast(release, 'v0.14.0')
}
