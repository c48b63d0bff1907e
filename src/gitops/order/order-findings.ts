import { resourcesIn } from './applied.ts'
import type { Applied } from './applied.ts'
import { orderInArgo } from './order-in-argo.ts'
import { orderInFlux } from './order-in-flux.ts'
import type { PlacedFinding } from '../placed-finding.ts'

/** What of MetalLB's resources in a set is applied before MetalLB itself is there. `all`: the sets of the repository. */
export function orderFindings(set: Applied, all: readonly Applied[]): readonly PlacedFinding[] {
  if (resourcesIn(set).length === 0) return []
  if (set.origin === 'argo') return orderInArgo(set, all)
  return set.origin === 'files' ? [] : orderInFlux(set, all)
}
