import { compareAddresses, encloses } from '../../address/index.ts'
import type { Address } from '../../address/index.ts'
import type { NodeFacts } from '../../model/model.ts'
import type { Rule } from '../rule.ts'
import { knowsNodeAddresses, poolRoutes } from '../static-routes.ts'

/** A static route for a pool that hangs on one node. */
export const staticRouteToOneNode: Rule = {
  name: 'static-route-to-one-node',
  severity: 'warning',
  docs: {
    what: 'A static route leads to a pool by way of one node alone.',
    why: 'When that node dies, nobody outside of the segment reaches any Service of the pool, although MetalLB has moved the addresses to another one: the router does not hear of it. With `externalTrafficPolicy: Local` the packets are dropped already where the node has no endpoint.',
    example: {
      refused: `
        segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/29', via: '10.4.0.11' }] } },
        nodes: { bettley: { ip: '10.4.0.11' }, cargyll: { ip: '10.4.0.12' } },
        pools: { web: { addresses: ['10.4.11.0/29'], segment: 'routed' } },
        l2Advertisements: { web: { ipAddressPools: ['web'] } },`,
      instead: `
        segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/29', via: ['10.4.0.11', '10.4.0.12'] }] } },
        nodes: { bettley: { ip: '10.4.0.11' }, cargyll: { ip: '10.4.0.12' } },
        pools: { web: { addresses: ['10.4.11.0/29'], segment: 'routed' } },
        l2Advertisements: { web: { ipAddressPools: ['web'] } },`,
    },
    fix: "Give the route further next hops, or a virtual address that moves between the nodes; or take addresses of the segment's subnet, for which the router asks by ARP.",
    since: '0.1.0',
  },
  lacks: (model) => (poolRoutes(model).length > 0 && !knowsNodeAddresses(model) ? ['addresses of nodes'] : []),
  check: (model) => {
    const routes = poolRoutes(model)
    const nodes = model.facts.nodes ?? []
    if (nodes.length < 2) return []
    return routes.flatMap(({ to, via }) => {
      const hops = routes.filter((other) => encloses(other.to.value, to.value)).flatMap((other) => other.via)
      const [node, ...more] = new Set(hops.map(({ value }) => nodeAt(value, nodes)))
      if (node === undefined || more.length > 0) return []
      const message = `${to.text} hangs on node ${node.name} alone: nobody outside of the segment reaches it when the node dies`
      const help = "add the other nodes to the route's next hops, or route to an address that moves between them"
      const related = [{ path: node.path, message: `node ${node.name}` }]
      return [{ path: via[0]?.path ?? to.path, message, help, related }]
    })
  },
}

function nodeAt(address: Address, nodes: readonly NodeFacts[]): NodeFacts | undefined {
  return nodes.find(({ addresses }) => addresses.some(({ value }) => compareAddresses(value, address) === 0))
}
