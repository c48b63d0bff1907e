import type { RuleCases } from './rule-cases.ts'

const nodes = "nodes: { bettley: { ip: '10.4.0.11' }, cargyll: { ip: '10.4.0.12' } }"
const lan = (via: string): string => `segments: {
  lan: {
    subnet: ['10.4.0.0/24', '2001:db8::/64'],
    gateway: '10.4.0.1',
    reserved: { vip: '10.4.0.8/31' },
    routes: [{ to: '10.4.11.0/29', via: ['10.4.0.11', ${via}] }],
  },
}`
const web =
  "pools: { web: { addresses: ['10.4.11.0/29'], segment: 'routed', avoidBuggyIPs: true } }, l2Advertisements: { web: { ipAddressPools: ['web'] } }"

export const cases: RuleCases = {
  accepts: {
    'nodes, the gateway, what is reserved, link-local and the API server': `{
      ${lan("'10.4.0.12', '10.4.0.1', '10.4.0.9', 'fe80::1', '10.4.0.7'")}, ${nodes}, ${web},
      kubernetes: { apiServer: '10.4.0.7' },
    }`,
    'a node of which no address is known': `{ ${lan("'10.4.0.99'")}, nodes: { bettley: {} }, ${web} }`,
  },
  rejects: {
    'nobody, and out of the segment': {
      cluster: `{
        segments: {
          lan: {
            subnet: '10.4.0.0/24',
            routes: [
              { to: '10.4.11.0/29', via: ['10.4.0.12', '10.4.0.99'] }, // ^ static-route-to-unknown-hop
              { to: '10.4.11.0/29', via: '10.5.0.11' }, // ^ static-route-to-unknown-hop
              { to: '10.4.11.0/29', via: '2001:db8::11' }, // ^ static-route-to-unknown-hop
            ],
          },
        },
        ${nodes},
        ${web},
      }`,
      finds: [
        {
          underlined: "'10.4.0.99'",
          message: 'the next hop 10.4.0.99 of the static route to 10.4.11.0/29 is nobody that segment "lan" knows',
          help: 'name a node, the gateway, or an address that the segment has under reserved',
        },
        { underlined: "'10.5.0.11'", message: /is outside of segment "lan"$/, help: /^name a node/ },
        { underlined: "'2001:db8::11'", message: /is outside of segment "lan"$/, help: /^name a node/ },
      ],
    },
  },
  notJudged: {
    'a node without an address': {
      cluster: `{ ${lan("'10.4.0.12'")}, nodes: { bettley: {} }, ${web} }`,
      lacks: ['addresses of nodes'],
    },
    'no route to a pool': { cluster: `{ segments: { lan: { subnet: '10.4.0.0/24' } }, ${web} }`, lacks: [] },
  },
}
