import type { RuleCases } from './rule-cases.ts'

const nodes = "nodes: { bettley: { ip: ['10.4.0.11', '2001:db8::11'] }, cargyll: { ip: '10.4.0.12' } }"
const lan = (routes: string): string =>
  `segments: { lan: { subnet: '10.4.0.0/24', gateway: '10.4.0.1', reserved: { vip: '10.4.0.9' }, routes: [${routes}] } }`
const web =
  "pools: { web: { addresses: ['10.4.11.0/29'], segment: 'routed', avoidBuggyIPs: true } }, l2Advertisements: { web: { ipAddressPools: ['web'] } }"

export const cases: RuleCases = {
  accepts: {
    'two nodes share the load': `{ ${lan("{ to: '10.4.11.0/29', via: ['10.4.0.11', '10.4.0.12'] }")}, ${nodes}, ${web} }`,
    'two nodes, each with a route of its own': `{
      ${lan("{ to: '10.4.11.0/29', via: '10.4.0.11' }, { to: '10.4.11.0/29', via: '10.4.0.12' }")}, ${nodes}, ${web},
    }`,
    'an address that moves': `{ ${lan("{ to: '10.4.11.0/29', via: '10.4.0.9' }")}, ${nodes}, ${web} }`,
    'a cluster of one node': `{
      ${lan("{ to: '10.4.11.0/29', via: '10.4.0.11' }")}, nodes: { bettley: { ip: '10.4.0.11' } }, ${web},
    }`,
  },
  rejects: {
    'one node': {
      cluster: `{
        segments: {
          lan: {
            subnet: '10.4.0.0/24',
            routes: [{ to: '10.4.11.0/29', via: '10.4.0.11' }], // ^ static-route-to-one-node
          },
        },
        ${nodes},
        ${web},
      }`,
      finds: [
        {
          underlined: "'10.4.0.11'",
          message:
            '10.4.11.0/29 hangs on node bettley alone: nobody outside of the segment reaches it when the node dies',
          help: "add the other nodes to the route's next hops, or route to an address that moves between them",
          related: ['bettley  node bettley'],
        },
      ],
    },
    'two addresses of one node, and one address twice': {
      cluster: `{
        segments: {
          lan: {
            subnet: ['10.4.0.0/24', '2001:db8::/64'],
            routes: [
              { to: '10.4.11.0/30', via: ['10.4.0.11', '10.4.0.11'] }, // ^ static-route-to-one-node
              { to: '10.4.11.4/30', via: ['10.4.0.11', '2001:db8::11'] }, // ^ static-route-to-one-node
            ],
          },
        },
        ${nodes},
        ${web},
      }`,
      finds: [
        { underlined: "'10.4.0.11'", message: /^10\.4\.11\.0\/30 hangs/, help: /^add/ },
        { underlined: "'10.4.0.11'", message: /^10\.4\.11\.4\/30 hangs/, help: /^add/ },
      ],
    },
  },
  notJudged: {
    'no nodes': {
      cluster: `{ ${lan("{ to: '10.4.11.0/29', via: '10.4.0.11' }")}, ${web} }`,
      lacks: ['addresses of nodes'],
    },
    'no route to a pool': { cluster: `{ ${lan('')}, ${web} }`, lacks: [] },
  },
}
