import { formatCidr } from '../address/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Release } from '../release/releases.ts'
import { clusterResourcesOf, isMetallbObject } from './config/cluster-resources.ts'
import type { ClusterResources } from './config/cluster-resources.ts'
import { parseConfig } from './config/config.ts'
import type { Pool } from './config/config.ts'
import { compareDiagnostics } from './diagnostic-order.ts'
import type { BgpType } from './target.ts'
import { saidOfTwins, twinsOf } from './twins.ts'

/** A pool as MetalLB parsed it: its networks in MetalLB's order, and one entry for each advertisement that applies. */
export type PoolVerdict = {
  readonly cidrs: readonly string[]
  readonly l2: readonly { readonly nodes: readonly string[] }[]
  readonly bgp: readonly string[]
}

/** What the API server and MetalLB say of a set of objects. */
export type Verdict = {
  /** No error of either. */
  readonly accepted: boolean
  readonly diagnostics: readonly Diagnostic[]
  /** Empty where one of them rejects; fields that are pruned do not count here. */
  readonly pools: Readonly<Record<string, PoolVerdict>>
}

/** What the API server made of the objects: undefined where it refused one, or where it is not MetalLB's. */
export type Admission = { readonly diagnostics: readonly Diagnostic[]; readonly admitted: readonly unknown[] }

/** Puts what the API server let through before MetalLB. Where it refused something, names may be missing only for that. */
export function verdictOf(
  values: readonly unknown[],
  admission: Admission,
  release: Release,
  bgpType: BgpType,
): Verdict {
  const { pools, faults, refused } = parseAdmitted(values, admission, release, bgpType)
  const metallb = refused ? faults.filter(({ transient }) => transient !== true) : faults
  const diagnostics = [...admission.diagnostics, ...metallb].toSorted(compareDiagnostics)
  const accepted = !diagnostics.some(({ severity }) => severity === 'error')
  return { accepted, diagnostics, pools: refused ? {} : poolVerdicts(pools) }
}

/** MetalLB's configuration of the objects; `refused`: whether the API server refused one of them. */
export function parseAdmitted(
  values: readonly unknown[],
  { admitted, diagnostics }: Admission,
  release: Release,
  bgpType: BgpType,
): {
  pools: ReadonlyMap<string, Pool>
  faults: readonly Diagnostic[]
  refused: boolean
  resources: ClusterResources
} {
  const stored = values.map((value, index) => (isMetallbObject(value) ? admitted[index] : value))
  const refused = diagnostics.some(({ severity, name }) => severity === 'error' && name !== 'unknown-field')
  const resources = clusterResourcesOf(stored)
  const { pools, faults } = parseConfig(resources, release, bgpType)
  return { pools, faults: saidOfTwins(faults, twinsOf(resources)), refused, resources }
}

function poolVerdicts(pools: ReadonlyMap<string, Pool>): Record<string, PoolVerdict> {
  return Object.fromEntries(
    Array.from(pools, ([name, { cidrs, l2Advertisements, bgpAdvertisements }]) => [
      name,
      {
        cidrs: cidrs.map(formatCidr),
        l2: l2Advertisements.map(({ nodes }) => ({ nodes: [...nodes].toSorted() })),
        bgp: bgpAdvertisements.map((each) => each.name),
      },
    ]),
  )
}
