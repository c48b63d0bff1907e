import { affixFindings } from '../../gitops/affixes/affix-findings.ts'
import type { Applied } from '../../gitops/order/applied.ts'
import { commonDepth } from '../../gitops/common-depth.ts'
import { namespacesOf } from '../../gitops/install/namespaces.ts'
import { orderFindings } from '../../gitops/order/order-findings.ts'
import type { SetPlan } from '../../gitops/sets.ts'
import type { ManifestSet } from './manifest-set.ts'

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
    const namespaces = nearestNamespaces(applied[index]!, applied)
    return { ...set, findings: [...set.findings, ...found], explained: renamed?.explained ?? [], namespaces }
  })
}

/** Where a set itself installs MetalLB, else where those do that are nearest to it. */
function nearestNamespaces(set: PlacedSet, all: readonly PlacedSet[]): readonly string[] {
  const own = namespacesOf(set)
  if (own.length > 0) return own
  const telling = all.filter((each) => namespacesOf(each).length > 0)
  const depth = Math.max(0, ...telling.map(({ folder }) => commonDepth(folder, set.folder)))
  const near = telling.filter(({ folder }) => commonDepth(folder, set.folder) === depth)
  return [...new Set(near.flatMap(namespacesOf))].toSorted()
}

type PlacedSet = Applied & Pick<SetPlan, 'folder'>
