import type { Outcome } from '../../metallb/allocate.ts'
import { isPending } from '../../simulate/forecast.ts'
import { forecastServices } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/**
 * A Service whose address hangs on luck: several pools fit, and MetalLB walks them in no order; or another Service that
 * comes before it may take its address. One that asks for an address is told by `pinned-address-can-be-taken`.
 */
export const serviceAddressMayVary: Rule = {
  name: 'service-address-may-vary',
  severity: 'warning',
  docs: {
    what: 'Several pools fit a Service, and MetalLB chooses among them in no order.',
    why: 'It walks a Go map, whose order differs from run to run. After a rebuild the Service can come back with another address, and what points there by DNS or a firewall rule is wrong.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan', 'lab'] } },
        services: { 'traefik/traefik': {} },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan', 'lab'] } },
        services: { 'traefik/traefik': { pool: 'lan' } },`,
    },
    fix: 'Let the Service ask for a pool or an address, give the pools priorities under `serviceAllocation`, or keep one from giving addresses by itself: `autoAssign: false`.',
    since: '0.1.0',
  },
  check: (model) =>
    forecastServices(model).flatMap(({ service: { id, path, requested }, outcomes }) => {
      if (outcomes.length < 2 || requested.length > 0 || outcomes.every(isPending)) return []
      const { why, help } = poolsOf(outcomes).size > 1 ? bySeveralPools : byOthers
      return [{ path, message: `Service ${id} gets ${listOf(outcomes)}: ${why}`, help }]
    }),
}

const bySeveralPools = {
  why: 'MetalLB walks the pools that fit in no order',
  help: `ask for one: pool: '…' or loadBalancerIPs: '…'; or keep a pool from giving addresses by itself: autoAssign: false`,
}

const byOthers = {
  why: 'it hangs on what a Service before it gets, which may vary',
  help: "ask for an address: loadBalancerIPs: '…'",
}

function poolsOf(outcomes: readonly Outcome[]): ReadonlySet<string> {
  return new Set(outcomes.flatMap((outcome) => (isPending(outcome) ? [] : outcome.pool)))
}

/** How many outcomes are spelt out. */
const most = 4

function listOf(outcomes: readonly Outcome[]): string {
  const texts = outcomes.map((outcome) =>
    isPending(outcome) ? 'none' : `${outcome.ips.join(', ')} of "${outcome.pool}"`,
  )
  const distinct = [...new Set(texts)]
  const more = distinct.length - most
  return more > 0 ? `${distinct.slice(0, most).join(', ')} or one of ${more} more` : distinct.join(' or ')
}
