import type { RuleCases } from './rule-cases.ts'

const rest = `pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } }`
const tor = "myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1'"

export const cases: RuleCases = {
  accepts: {
    'a hold time, and none given': `{
      backend: 'frr', ${rest},
      bgpPeers: { tor: { ${tor}, holdTime: '90s' }, other: { ...{ ${tor} }, peerAddress: '10.60.1.2' } },
    }`,
    'BFD notices': `{
      backend: 'frr', ${rest},
      bfdProfiles: { fast: {} },
      bgpPeers: { tor: { ${tor}, holdTime: '0s', bfdProfile: 'fast' } },
    }`,
    'before v0.14.9 it means 90s': `{
      release: 'v0.14.8', backend: 'frr', ${rest}, bgpPeers: { tor: { ${tor}, holdTime: '0s' } },
    }`,
  },
  rejects: {
    'a keepalive time of 0, from which the hold time follows': {
      cluster: `{
        backend: 'frr', ${rest},
        bgpPeers: { tor: { ${tor}, keepaliveTime: '0s' } }, // ^ session-without-timeout
      }`,
      finds: [{ underlined: "'0s'", message: /three times the keepalive time, which is 0$/, help: /90s/ }],
    },
    'a peer of v1beta1 without times': {
      cluster: `apiVersion: metallb.io/v1beta1 # ^ session-without-timeout
kind: BGPPeer
metadata: { name: tor, namespace: metallb-system }
spec: { myASN: 65010, peerASN: 65001, peerAddress: 10.60.1.1 }
---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata: { name: edge, namespace: metallb-system }
spec: { ipAddressPools: [edge] }
---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge, namespace: metallb-system }
spec: { addresses: [10.61.0.1-10.61.0.20] }
`,
      finds: [{ underlined: 'metallb.io/v1beta1', message: /a peer of v1beta1 without a hold time/, help: /90s/ }],
    },
    'a hold time of 0': {
      cluster: `{
        release: 'v0.14.9', backend: 'native', ${rest},
        bgpPeers: { tor: { ${tor}, holdTime: '0s' } }, // ^ session-without-timeout
      }`,
      finds: [
        {
          underlined: "'0s'",
          message: 'the session of BGPPeer "tor" never times out: since v0.14.9 a hold time of 0 is taken as it is',
          help: "write holdTime: '90s', or name a bfdProfile",
        },
      ],
    },
    'written in another way': {
      cluster: `{
        backend: 'frr-k8s', ${rest},
        bgpPeers: { tor: { ${tor}, holdTime: '0h0m' } }, // ^ session-without-timeout
      }`,
      finds: [{ underlined: "'0h0m'", message: /never times out/, help: /90s/ }],
    },
  },
}
