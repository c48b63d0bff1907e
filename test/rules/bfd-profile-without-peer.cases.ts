import type { RuleCases } from './rule-cases.ts'

const pools =
  "backend: 'frr', pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } }, bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } }"
const tor = "myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1'"

export const cases: RuleCases = {
  accepts: {
    'one of two peers uses it': `{
      ${pools},
      bfdProfiles: { fast: {} },
      bgpPeers: { a: { ${tor}, bfdProfile: 'fast' }, b: { ${tor.replace('.1.1', '.1.2')} } },
    }`,
    'no sessions at all': `{
      backend: 'frr', bfdProfiles: { fast: {} },
      pools: { lan: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
    }`,
  },
  rejects: {
    'the other one is used': {
      cluster: `{
        ${pools},
        bfdProfiles: {
          fast: {},
          slow: {}, // ^ bfd-profile-without-peer
        },
        bgpPeers: { tor: { ${tor}, bfdProfile: 'fast' } },
      }`,
      finds: [
        {
          underlined: 'slow',
          message: 'BFDProfile "slow" is used by no BGPPeer',
          help: "write bfdProfile: 'slow' at the peers it is meant for, or delete it",
        },
      ],
    },
    'in YAML': {
      cluster: `apiVersion: metallb.io/v1beta1
kind: BFDProfile
metadata: { name: fast, namespace: metallb-system } # ^ bfd-profile-without-peer
---
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: { name: tor, namespace: metallb-system }
spec: { myASN: 65010, peerASN: 65001, peerAddress: 10.60.1.1 }
---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata: { name: all, namespace: metallb-system }
`,
      finds: [{ underlined: 'fast', message: /is used by no BGPPeer$/u, help: /./u }],
    },
  },
}
