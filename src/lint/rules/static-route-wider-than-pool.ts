import { formatAddress, remainderOf } from '../../address/index.ts'
import type { Address } from '../../address/index.ts'
import type { Written } from '../../model/model.ts'
import { describe } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'
import { poolRoutes } from '../static-routes.ts'

/** A static route to the nodes for more addresses than the pools have. */
export const staticRouteWiderThanPool: Rule = {
  name: 'static-route-wider-than-pool',
  severity: 'info',
  docs: {
    what: 'A static route leads to a pool, and to addresses that no pool has.',
    why: 'A packet for such an address goes to a node, which knows no Service for it and sends it to its own gateway: back to the router. It goes round until it dies, and a scan of the network becomes a load on both. A machine that gets such an address elsewhere is not reached.',
    example: {
      refused: `
        segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/24', via: ['10.4.0.11', '10.4.0.12'] }] } },
        pools: { web: { addresses: ['10.4.11.0/29'], segment: 'routed' } },
        l2Advertisements: { web: { ipAddressPools: ['web'] } },`,
      instead: `
        segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/29', via: ['10.4.0.11', '10.4.0.12'] }] } },
        pools: { web: { addresses: ['10.4.11.0/29'], segment: 'routed' } },
        l2Advertisements: { web: { ipAddressPools: ['web'] } },`,
    },
    fix: 'Narrow the route to the pool, or the other way round. Where the rest is kept for later, suppress the finding with that reason.',
    since: '0.1.0',
  },
  check: (model) => {
    const held = model.facts.pools.flatMap(({ ranges }) => ranges.map(({ value }) => value))
    const nodes = new Set((model.facts.nodes ?? []).flatMap(({ addresses }) => addresses.map(addressOf)))
    return poolRoutes(model).flatMap(({ to, via, segment }) => {
      const [free, ...more] = remainderOf([to.value], held)
      if (free === undefined) return []
      const what = `${describe(free)}${more.length > 0 ? ' and more' : ''}`
      const hops = via.every((hop) => nodes.has(addressOf(hop))) ? 'the nodes' : via.map(({ text }) => text).join(', ')
      const message = `the router of segment "${segment.name}" sends ${to.text} to ${hops}, of which no pool has ${what}`
      return [{ path: to.path, message, help: 'narrow the route to what the pools have' }]
    })
  },
}

function addressOf({ value }: Written<Address>): string {
  return formatAddress(value)
}
