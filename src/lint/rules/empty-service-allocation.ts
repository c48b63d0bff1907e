import { isObject, listOf, valueAt } from '../../metallb/config/json.ts'
import { isAtLeast } from '../../release/releases.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A serviceAllocation that names nobody: before v0.15.0 it is for no Service, since then for every one. */
export const emptyServiceAllocation: Rule = {
  name: 'empty-service-allocation',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A pool has a `serviceAllocation` without namespaces and without selectors, often only a `priority`, in a release before v0.15.0.',
    why: 'MetalLB then reads it as for no Service: the pool gives out nothing by itself, only to Services that ask for it. From v0.15.0 on the same file means every Service, and the pool goes before all others.',
    example: {
      refused: `
        release: 'v0.14.9',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'], serviceAllocation: { priority: 10 } } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.14.9',
        pools: {
          lan: {
            addresses: ['192.168.1.60-192.168.1.75'],
            serviceAllocation: { priority: 10, serviceSelectors: [{}] },
          },
        },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write `serviceSelectors: [{}]`, which means every Service in each release, or `autoAssign: false` where only those that ask shall get an address.',
    since: '0.1.0',
    releases: 'from v0.13.8 to v0.14.9',
  },
  check: (model) =>
    isAtLeast(model.release.release, 'v0.15.0')
      ? []
      : resourcesOfKind(model, 'IPAddressPool')
          .filter(isForNobody)
          .map((pool) => ({
            object: pool.index,
            path: ['spec', 'serviceAllocation'],
            message: `serviceAllocation of ${nameOf(pool)} names nobody: before v0.15.0 it gives out nothing by itself, since then to every Service`,
            help: 'write serviceSelectors: [{}] to mean every Service, or autoAssign: false',
          })),
}

function isForNobody({ object }: Indexed): boolean {
  const allocation = valueAt(object, ['spec', 'serviceAllocation'])
  if (!isObject(allocation) || valueAt(object, ['spec', 'autoAssign']) === false) return false
  return ['namespaces', 'namespaceSelectors', 'serviceSelectors'].every(
    (field) => listOf(allocation[field]).length === 0,
  )
}
