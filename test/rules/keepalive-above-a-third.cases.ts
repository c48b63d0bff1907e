import type { RuleCases } from './rule-cases.ts'

const rest = `pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } }`
const tor = "myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1'"

export const cases: RuleCases = {
  accepts: {
    'a third, less, and only one of them': `{
      backend: 'frr', ${rest},
      bgpPeers: {
        third: { ${tor}, holdTime: '9s', keepaliveTime: '3s' },
        less: { ...{ ${tor} }, peerAddress: '10.60.1.2', holdTime: '1m30s', keepaliveTime: '10s' },
        hold: { ...{ ${tor} }, peerAddress: '10.60.1.3', holdTime: '9s' },
        keepalive: { ...{ ${tor} }, peerAddress: '10.60.1.4', keepaliveTime: '10s' },
      },
    }`,
    'above the hold time is what MetalLB refuses': {
      cluster: `{
        backend: 'frr', ${rest},
        bgpPeers: { tor: { ${tor}, holdTime: '9s', keepaliveTime: '10s' } }, // ^ keepalive-above-hold-time
      }`,
      finds: [{ rule: 'keepalive-above-hold-time', underlined: "'10s'", message: /10s/, help: /third/ }],
    },
    'so is any keepalive time with the native backend': {
      cluster: `{
        backend: 'native', ${rest},
        bgpPeers: { tor: { ${tor}, holdTime: '9s', keepaliveTime: '5s' } }, // ^ native-unsupported-field
      }`,
      finds: [{ rule: 'native-unsupported-field', underlined: "'5s'", message: /keepaliveTime/, help: /./ }],
    },
  },
  rejects: {
    'half of the hold time': {
      cluster: `{
        backend: 'frr', ${rest},
        bgpPeers: { tor: { ${tor}, holdTime: '9s', keepaliveTime: '4500ms' } }, // ^ keepalive-above-a-third
      }`,
      finds: [
        {
          underlined: "'4500ms'",
          message: 'keepalive time 4500ms of BGPPeer "tor" is above a third of the hold time 9s: FRR lowers it',
          help: "write keepaliveTime: '3s', or holdTime: '13.5s'",
          related: ["'9s'  the hold time"],
        },
      ],
    },
    'as much as the hold time': {
      cluster: `{
        backend: 'frr-k8s', ${rest},
        bgpPeers: { tor: { ${tor}, holdTime: '1m', keepaliveTime: '60s' } }, // ^ keepalive-above-a-third
      }`,
      finds: [
        { underlined: "'60s'", message: /keepalive time 60s .* hold time 1m/, help: /'20s', or holdTime: '180s'/ },
      ],
    },
  },
}
