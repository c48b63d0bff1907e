import { affixFindings } from '../../gitops/affixes.ts'
import { orderFindings } from '../../gitops/order.ts'
import type { SetPlan } from '../../gitops/sets.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'

/**
 * Sets with what is to be said of how they are put together, and of who applies which of them when. `plans`: of these sets,
 * `others`: of those that have nothing of MetalLB's.
 */
export function besideEachOther(
  sets: readonly ManifestSet[],
  plans: readonly SetPlan[],
  others: readonly SetPlan[],
): readonly ManifestSet[] {
  const applied = plans.map((plan, index) => ({ ...plan, manifests: sets[index]!.manifests }))
  const all = [...applied, ...others.map((plan) => ({ ...plan, manifests: [] }))]
  return sets.map((set, index) => {
    const { closure } = plans[index]!
    const renamed = closure && affixFindings(closure, set.manifests)
    const found = [...(renamed?.findings ?? []), ...orderFindings(applied[index]!, all)]
    return { ...set, findings: [...set.findings, ...found], explained: renamed?.explained ?? [] }
  })
}
