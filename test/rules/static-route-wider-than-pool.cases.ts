import type { RuleCases } from './rule-cases.ts'

const web = (addresses: string): string =>
  `pools: { web: { addresses: [${addresses}], segment: 'routed', avoidBuggyIPs: true } }, l2Advertisements: { web: { ipAddressPools: ['web'] } }`

export const cases: RuleCases = {
  accepts: {
    'a route for the pools, and for nothing else': `{
      segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.11.0/29', via: '10.4.0.11' }, { to: '2001:db8:1::7/128', via: 'fe80::1' }] } },
      ${web("'10.4.11.0-10.4.11.3', '10.4.11.4/30', '2001:db8:1::7/128'")},
    }`,
    'a route for the pools of others': `{
      segments: { lan: { subnet: '10.4.0.0/24', routes: [{ to: '10.4.12.0/24', via: '10.4.0.21' }] } },
      pools: { lan: { addresses: ['10.4.0.60/32'] } },
      l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
    }`,
  },
  rejects: {
    'a whole network for a pool of five': {
      cluster: `{
        nodes: { nuc1: { ip: '10.4.0.11' } },
        segments: {
          lan: {
            subnet: '10.4.0.0/24',
            routes: [{ to: '10.4.11.0/24', via: '10.4.0.11' }], // ^ static-route-wider-than-pool
          },
        },
        ${web("'10.4.11.0-10.4.11.4'")},
      }`,
      finds: [
        {
          underlined: "'10.4.11.0/24'",
          message:
            'the router of segment "lan" sends 10.4.11.0/24 to the nodes, of which no pool has 10.4.11.5-10.4.11.255 (251 addresses)',
          help: 'narrow the route to what the pools have',
        },
      ],
    },
    'a route around pools with a gap': {
      cluster: `{
        segments: {
          lan: {
            subnet: '2001:db8::/64',
            routes: [{ to: '2001:db8:1::/126', via: 'fe80::1' }], // ^ static-route-wider-than-pool
          },
        },
        ${web("'2001:db8:1::1/128'")},
      }`,
      finds: [
        {
          underlined: "'2001:db8:1::/126'",
          message: /to fe80::1, of which no pool has 2001:db8:1:: and more$/,
          help: /^narrow/,
        },
      ],
    },
  },
}
