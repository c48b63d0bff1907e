import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { lan: { addresses: ['10.4.11.1-10.4.11.9'] } }"

export const cases: RuleCases = {
  accepts: {
    'the wired one is named': `{
      nodes: { lipps: { interfaces: ['eth0', 'wlan0'] } },
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eth0'] } },
    }`,
    'only nodes with a cable are selected': `{
      nodes: { bettley: { interfaces: ['eth0'], labels: { wired: 'yes' } }, lipps: { interfaces: ['wlan0'] } },
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { wired: 'yes' } }] } },
    }`,
    'BGP asks nobody by ARP': `{
      nodes: { lipps: { interfaces: ['wlan0'] } },
      ${pools},
      bgpPeers: { router: { myASN: 65010, peerASN: 65001, peerAddress: '10.4.0.1' } },
      bgpAdvertisements: { lan: { ipAddressPools: ['lan'] } },
    }`,
  },
  rejects: {
    'no interfaces are named, and two nodes have one': {
      cluster: `{
        nodes: {
          bettley: { interfaces: ['eth0'] },
          lipps: { interfaces: ['eth0', 'wlan0'] },
          karstark: { interfaces: ['end0', 'wlx00c0ca'] },
        },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, // ^ wireless-interface
      }`,
      finds: [
        {
          underlined: 'lan',
          message:
            'L2Advertisement "lan" names no interfaces and so answers over wlan0 of lipps, wlx00c0ca of karstark too, where ARP is easily lost',
          help: "name the wired ones: interfaces: ['eth0', 'end0']",
        },
      ],
    },
    'many nodes that have nothing else': {
      cluster: `{
        nodes: Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => ['pi' + n, { interfaces: ['wlan0'] }])),
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, // ^ wireless-interface
      }`,
      finds: [
        {
          underlined: 'lan',
          message: /over wlan0 of pi1, wlan0 of pi2, wlan0 of pi3 and 3 more too/,
          help: 'keep these nodes out with nodeSelectors',
        },
      ],
    },
    'it is named, and nothing is known of the nodes': {
      cluster: `{
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eth0', 'wlp2s0'] } }, // ^ wireless-interface
      }`,
      finds: [
        {
          underlined: "'wlp2s0'",
          message: /^L2Advertisement "lan" answers over the wireless interface "wlp2s0"/,
          help: /promiscuous/,
        },
      ],
    },
  },
  notJudged: {
    'a node that does not tell its interfaces': {
      cluster: `{ nodes: { lipps: {} }, ${pools}, l2Advertisements: { lan: { ipAddressPools: ['lan'] } } }`,
      lacks: ['interfaces of nodes'],
    },
    'interfaces are named': {
      cluster: `{ ${pools}, l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eth0'] } } }`,
      lacks: [],
    },
  },
}
