import { formatAddress } from '../../address/index.ts'
import type { Model } from '../../model/model.ts'
import { allocationsOf } from '../../simulate/simulate.ts'
import type { Finding, Rule } from '../rule.ts'

/**
 * A Service without a request of its own that can get the address which another asks for, where it comes first: after a
 * rebuild the other one stays pending.
 */
export const pinnedAddressCanBeTaken: Rule = {
  name: 'pinned-address-can-be-taken',
  severity: 'warning',
  check: (model) => {
    const services = model.facts.services ?? []
    const unpinned = services.filter(({ requested }) => requested.length === 0).map(({ id }) => id)
    if (unpinned.length === 0) return []
    const pinned = services.filter(({ requested }) => requested.length > 0)
    return pinned.flatMap(({ id, path, requested }): readonly Finding[] => {
      const asked = requested.map(({ value }) => formatAddress(value))
      const others = pinned.map((each) => each.id).filter((each) => each !== id)
      const takers = unpinned.filter((each) => takes(model, [...others, each, ...unpinned], each, asked))
      if (takers.length === 0) return []
      const message = `Service ${id} asks for ${requested.map(({ text }) => text).join(', ')}, which ${takers.join(' or ')} can get first: then it stays pending`
      const related = services
        .filter((each) => takers.includes(each.id))
        .map((each) => ({ path: each.path, message: `${each.id} asks for no address` }))
      const help =
        "give the others an address too (loadBalancerIPs: '…'), or keep this one in a pool of its own with autoAssign: false"
      return [{ path: [...path, 'loadBalancerIPs'], message, help, related }]
    })
  },
}

/** Whether a Service can get one of the addresses where the Services come in this order. */
function takes(model: Model, order: readonly string[], service: string, addresses: readonly string[]): boolean {
  const outcomes = allocationsOf(model, order).services[service]?.outcomes ?? []
  return outcomes.some((outcome) => 'ips' in outcome && outcome.ips.some((ip) => addresses.includes(ip)))
}
