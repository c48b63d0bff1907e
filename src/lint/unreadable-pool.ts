import { valueAt } from '../metallb/config/json.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'

/** Whether a pool has addresses that cannot be read: they may hold any. MetalLB's own finding about them comes first. */
export function hasUnreadablePool({ facts, resources }: Model): boolean {
  return facts.pools.some(({ object, ranges }) => {
    const addresses = valueAt(resources[object]?.object, addressesPath)
    return (
      isUnknown(resources[object], addressesPath) || !Array.isArray(addresses) || addresses.length !== ranges.length
    )
  })
}

/** Whether a value decides for which Services a pool is, and is not known. */
export function hasUnknownAllocation({ facts, resources }: Model): boolean {
  return facts.pools.some(({ object }) => allocationPaths.some((path) => isUnknown(resources[object], path)))
}

const addressesPath: Path = ['spec', 'addresses']

const allocationPaths: readonly Path[] = [
  ['spec', 'autoAssign'],
  ['spec', 'serviceAllocation', 'namespaces'],
  ['spec', 'serviceAllocation', 'serviceSelectors'],
]

function isUnknown(resource: Model['resources'][number] | undefined, path: Path): boolean {
  return resource?.written?.isUnknown?.(path) === true
}
