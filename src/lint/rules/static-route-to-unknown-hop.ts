import { compareAddresses, contains } from '../../address/index.ts'
import type { Address } from '../../address/index.ts'
import type { Model } from '../../model/model.ts'
import type { Rule } from '../rule.ts'
import { isLinkLocal } from '../special-addresses.ts'
import { knowsNodeAddresses, poolRoutes } from '../static-routes.ts'
import type { PoolRoute } from '../static-routes.ts'

/** A static route for a pool whose next hop is out of the router's sight, or nobody's. */
export const staticRouteToUnknownHop: Rule = {
  name: 'static-route-to-unknown-hop',
  severity: 'warning',
  docs: {
    what: 'The next hop of a static route to a pool is outside of the segment, or the address of nobody that is known there.',
    why: 'The router asks for the next hop by ARP. Where nobody has the address, or it is not in the segment, no packet gets any further: the node was renumbered, or the address is misspelt.',
    example: {
      refused: `
        segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/29', via: ['10.4.0.11', '10.4.0.21'] }] } },
        nodes: { bettley: { ip: '10.4.0.11' }, cargyll: { ip: '10.4.0.12' } },
        pools: { web: { addresses: ['10.4.11.0/29'], segment: 'routed' } },
        l2Advertisements: { web: { ipAddressPools: ['web'] } },`,
      instead: `
        segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/29', via: ['10.4.0.11', '10.4.0.12'] }] } },
        nodes: { bettley: { ip: '10.4.0.11' }, cargyll: { ip: '10.4.0.12' } },
        pools: { web: { addresses: ['10.4.11.0/29'], segment: 'routed' } },
        l2Advertisements: { web: { ipAddressPools: ['web'] } },`,
    },
    fix: 'Name an address of a node, the gateway, or an address that the segment lists under `reserved`, such as a virtual one.',
    since: '0.1.0',
  },
  lacks: (model) => (poolRoutes(model).length > 0 && !knowsNodeAddresses(model) ? ['addresses of nodes'] : []),
  check: (model) =>
    poolRoutes(model).flatMap((route) =>
      route.via.flatMap(({ path, text, value }) => {
        const why = whyUnknown(value, route, model)
        if (why === undefined) return []
        const message = `the next hop ${text} of the static route to ${route.to.text} is ${why}`
        const help = 'name a node, the gateway, or an address that the segment has under reserved'
        return [{ path, message, help }]
      }),
    ),
}

function whyUnknown(hop: Address, { segment }: PoolRoute, model: Model): string | undefined {
  if (isLinkLocal(hop)) return undefined
  const { name, subnets, gateways, reserved } = segment
  if (subnets.length > 0 && !subnets.some((subnet) => contains(subnet.value, hop)))
    return `outside of segment "${name}"`
  const nodes = (model.facts.nodes ?? []).flatMap(({ addresses }) => addresses)
  const known = [...nodes, ...gateways, ...model.facts.apiServer]
  if (!knowsNodeAddresses(model) || known.some(({ value }) => compareAddresses(value, hop) === 0)) return undefined
  return reserved.some(({ value }) => contains(value, hop)) ? undefined : `nobody that segment "${name}" knows`
}
