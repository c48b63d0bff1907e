import type { RuleCases } from './rule-cases.ts'

const both = "pools: { edge: { addresses: ['10.61.0.1-10.61.0.20', '2001:db8:61::/120'], segment: 'routed' } }"
const asns = 'myASN: 65010, peerASN: 65001'
const all = "bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } }"

export const cases: RuleCases = {
  accepts: {
    'a session for each family': `{
      backend: 'frr', ${both}, ${all},
      bgpPeers: { tor: { ${asns}, peerAddress: '10.60.1.1' }, tor6: { ${asns}, peerAddress: '2001:db8:60::1' } },
    }`,
    'one session for both': `{
      backend: 'frr-k8s', ${both}, ${all},
      bgpPeers: { tor: { ${asns}, peerAddress: '10.60.1.1', dualStackAddressFamily: true } },
    }`,
    'a session over an interface': `{
      backend: 'frr-k8s', ${both}, ${all}, bgpPeers: { tor: { ${asns}, interface: 'eth0' } },
    }`,
    'before v0.15.0 each carries both': `{
      release: 'v0.14.9', backend: 'frr', ${both}, ${all}, bgpPeers: { tor: { ${asns}, peerAddress: '10.60.1.1' } },
    }`,
    'the native backend tells of IPv4 over IPv6': `{
      backend: 'native',
      pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } }, ${all},
      bgpPeers: { tor6: { ${asns}, peerAddress: '2001:db8:60::1' } },
    }`,
    'an advertisement for each family': `{
      backend: 'frr', ${both},
      bgpPeers: { tor: { ${asns}, peerAddress: '10.60.1.1' }, tor6: { ${asns}, peerAddress: '2001:db8:60::1' } },
      bgpAdvertisements: { v4: { ipAddressPools: ['edge'], peers: ['tor'] }, v6: { ipAddressPools: ['edge'], peers: ['tor6'] } },
    }`,
    'the pool is announced by NDP as well': `{
      backend: 'frr', ${both}, ${all},
      bgpPeers: { tor: { ${asns}, peerAddress: '10.60.1.1' } },
      l2Advertisements: { edge: { ipAddressPools: ['edge'] } },
    }`,
    'the other family goes by ARP and NDP': `{
      backend: 'frr',
      pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' }, lan: { addresses: ['2001:db8::/120'] } },
      l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, ${all},
      bgpPeers: { tor: { ${asns}, peerAddress: '10.60.1.1' } },
    }`,
  },
  rejects: {
    'IPv6 over an IPv4 session': {
      cluster: `{
        backend: 'frr-k8s',
        ${both}, // ^ no-session-for-family
        ${all},
        bgpPeers: { tor: { ${asns}, peerAddress: '10.60.1.1' } },
      }`,
      finds: [
        {
          underlined: "'2001:db8:61::/120'",
          message: '2001:db8:61::/120 of pool "edge" is told to no peer: since v0.15.0 their sessions carry only IPv4',
          help: 'write dualStackAddressFamily: true at a peer, or add one with an address of the other family',
          related: ['\'10.60.1.1\'  BGPPeer "tor", IPv4'],
        },
      ],
    },
    'a peer of the right family that is not told': {
      cluster: `{
        backend: 'frr',
        ${both}, // ^ no-session-for-family
        bgpAdvertisements: {
          edge: { ipAddressPools: ['edge'], peers: ['tor6'] },
          none: { ipAddressPoolSelectors: [{ matchLabels: { tier: 'none' } }] }, // ^ selector-matches-no-pool
        },
        bgpPeers: { tor: { ${asns}, peerAddress: '10.60.1.1' }, tor6: { ${asns}, peerAddress: '2001:db8:60::1' } },
      }`,
      finds: [
        { underlined: "'10.61.0.1-10.61.0.20'", message: /only IPv6$/, help: /dualStack/ },
        {
          rule: 'selector-matches-no-pool',
          underlined: "{ matchLabels: { tier: 'none' } }",
          message: /no pool/,
          help: /labels/,
        },
      ],
    },
  },
}
