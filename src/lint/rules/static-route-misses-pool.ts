import { remainderOf } from '../../address/index.ts'
import type { Model, PoolFacts } from '../../model/model.ts'
import { advertisedPools } from '../advertised-pools.ts'
import { describe } from '../pool-clash.ts'
import { resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A routed pool that no router is told of by BGP, and that static routes lead to in part or not at all. */
export const staticRouteMissesPool: Rule = {
  name: 'static-route-misses-pool',
  severity: 'warning',
  docs: {
    what: "A pool on segment `'routed'` is announced by ARP or NDP alone, and the static routes do not lead to all of its addresses.",
    why: 'Nobody outside of a segment asks by ARP: a router needs a route to know where the addresses are. Services whose address is in the route work, the next one does not, and MetalLB sees no difference.',
    example: {
      refused: `
        segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/30', via: ['10.4.0.11', '10.4.0.12'] }] } },
        pools: { web: { addresses: ['10.4.11.0-10.4.11.9'], segment: 'routed' } },
        l2Advertisements: { web: { ipAddressPools: ['web'] } },`,
      instead: `
        segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/28', via: ['10.4.0.11', '10.4.0.12'] }] } },
        pools: { web: { addresses: ['10.4.11.0-10.4.11.9'], segment: 'routed' } },
        l2Advertisements: { web: { ipAddressPools: ['web'] } },`,
    },
    fix: 'Widen the route on the router, and in `routes` of its segment. Where a router learns the pool by BGP, add the BGPAdvertisement.',
    since: '0.1.0',
  },
  lacks: (model) => {
    const { segments } = model.facts
    const isKnown = segments.length > 0 && segments.every(({ routes }) => routes !== undefined)
    return isKnown || routedPools(model).length === 0 ? [] : ['static routes of segments']
  },
  check: (model) => {
    const routes = model.facts.segments.flatMap((segment) => segment.routes ?? [])
    if (model.facts.segments.every((segment) => segment.routes === undefined)) return []
    const reached = routes.map(({ to }) => to.value)
    return routedPools(model).flatMap((pool) =>
      pool.ranges.flatMap(({ path, text, value }) => {
        const [missed, ...more] = remainderOf([value], reached)
        if (missed === undefined) return []
        const what = `${describe(missed)}${more.length > 0 ? ' and more' : ''}`
        const message = `no static route leads to ${what} of ${text} in pool "${pool.name}", which is announced by ARP alone`
        const help = 'widen the route on the router, or announce the pool by BGP'
        const related = routes.map(({ to }) => ({ path: to.path, message: `${to.text} is routed` }))
        return [{ object: pool.object, path, message, help, related: related.slice(0, 3) }]
      }),
    )
  },
}

/** The pools that are routed, announced by ARP or NDP, and not by BGP. */
function routedPools(model: Model): readonly PoolFacts[] {
  const poolsOf = advertisedPools(model)
  const [byArp, byBgp] = ['L2Advertisement', 'BGPAdvertisement'].map(
    (kind) => new Set(resourcesOfKind(model, kind).flatMap((each) => poolsOf(each).map(({ index }) => index))),
  )
  return model.facts.pools.filter(
    ({ segment, object }) => segment === 'routed' && byArp!.has(object) && !byBgp!.has(object),
  )
}
