import type { RuleCases } from './rule-cases.ts'

const web = (addresses: string, more = "segment: 'routed', avoidBuggyIPs: true"): string =>
  `pools: { web: { addresses: [${addresses}], ${more} } }, // ^ static-route-misses-pool`
const told = (addresses: string): string => web(addresses).replace(/ \/\/ .*/, '')
const l2 = "l2Advertisements: { web: { ipAddressPools: ['web'] } }"
const lan = (routes: string): string => `segments: { lan: { subnet: ['10.4.0.0/24', '2001:db8::/64'], ${routes} } }`

export const cases: RuleCases = {
  accepts: {
    'a route for all of it, and one in pieces': `{
      ${lan("routes: [{ to: '10.4.11.0/29', via: '10.4.0.11' }, { to: '10.4.11.8/31', via: '10.4.0.11' }, { to: '2001:db8:1::7/128', via: 'fe80::1' }]")},
      ${told("'10.4.11.0/32', '10.4.11.1-10.4.11.9', '2001:db8:1::7/128'")}
      ${l2},
    }`,
    'a pool that routers learn by BGP': `{
      ${lan('routes: []')},
      ${told("'10.4.11.0/29'")}
      ${l2},
      bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.4.0.1' } },
      bgpAdvertisements: { web: { ipAddressPools: ['web'] } },
    }`,
    'a pool of the segment, for which the router asks itself': `{
      ${lan('routes: []')},
      pools: { web: { addresses: ['10.4.0.64/29'] } },
      ${l2},
    }`,
    'routes that nobody tells of': `{ ${lan('')}, ${told("'10.4.11.0/29'")} ${l2} }`,
  },
  rejects: {
    'a route for a part': {
      cluster: `{
        ${lan("routes: [{ to: '10.4.11.0/30', via: '10.4.0.11' }]")},
        ${web("'10.4.11.0-10.4.11.9'")}
        ${l2},
      }`,
      finds: [
        {
          underlined: "'10.4.11.0-10.4.11.9'",
          message:
            'no static route leads to 10.4.11.4-10.4.11.9 (6 addresses) of 10.4.11.0-10.4.11.9 in pool "web", which is announced by ARP alone',
          help: 'widen the route on the router, or announce the pool by BGP',
          related: ["'10.4.11.0/30'  10.4.11.0/30 is routed"],
        },
      ],
    },
    'a router without routes, and a route with a hole': {
      cluster: `{
        segments: {
          lan: { subnet: '10.4.0.0/24', routes: [] },
          lab: { subnet: '10.5.0.0/24', routes: [{ to: '10.4.11.1-10.4.11.2', via: '10.5.0.11' }] },
        },
        ${web("'10.4.11.0/30', '2001:db8:1::/128'").replace('misses-pool', 'misses-pool, static-route-misses-pool')}
        ${l2},
      }`,
      finds: [
        { underlined: "'10.4.11.0/30'", message: /leads to 10\.4\.11\.0 and more of/, help: /^widen/ },
        { underlined: "'2001:db8:1::/128'", message: /leads to 2001:db8:1:: of/, help: /^widen/ },
      ],
    },
  },
  notJudged: {
    'routes that are not told': {
      cluster: `{ ${lan('')}, ${told("'10.4.11.0/29'")} ${l2} }`,
      lacks: ['static routes of segments'],
    },
    'no pool that is routed': {
      cluster: `{ ${lan('')}, pools: { web: { addresses: ['10.4.0.64/29'] } }, ${l2} }`,
      lacks: [],
    },
  },
}
