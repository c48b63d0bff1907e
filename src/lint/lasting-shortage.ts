import { listOf, valueAt } from '../metallb/config/json.ts'
import type { Model, ServiceFacts } from '../model/model.ts'
import { serviceDefinitionOf } from '../model/service-definition.ts'

/** Whether a Service that is pending for this reason would be beside any further pool, too: it asks for one that is there. */
export function isLasting(pending: string, service: ServiceFacts, model: Model): boolean {
  const { pool, requested } = service
  if (pending === 'pool-not-for-service') return !model.resources.some(({ object }) => selectsNamespaces(object))
  if (pending === 'requested-address-in-no-pool' && requested.length > 0) return true
  if (pool === undefined || pending === 'no-available-address') return false
  return pending === 'pool-exhausted' || hasKnownFamilies(service, model) || hasOneFamily(pool, model)
}

/** Which namespaces it selects hangs on labels that may stand elsewhere. */
function selectsNamespaces(object: unknown): boolean {
  return listOf(valueAt(object, ['spec', 'serviceAllocation', 'namespaceSelectors'])).length > 0
}

function hasKnownFamilies({ id, families }: ServiceFacts, model: Model): boolean {
  return families !== undefined || serviceDefinitionOf(model, id).ipFamilyPolicy === 'RequireDualStack'
}

function hasOneFamily(pool: string, { facts }: Model): boolean {
  const ranges = facts.pools.filter(({ name }) => name === pool).flatMap((each) => each.ranges)
  return new Set(ranges.map(({ value }) => value.family)).size === 1
}
