import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

const bgp = (more: string) => `backend: 'frr', rules: { 'deprecated-backend': 'off' },
  pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
  bgpPeers: { tor: { myASN: 65000, peerASN: 65001, peerAddress: '10.0.0.1', ${more} } },
  bgpAdvertisements: { lan: { ipAddressPools: ['edge-pool'] } }`

export const cases: RuleCases = {
  accepts: {
    'Kubernetes 1.35 takes any': `{ release: 'v0.13.2', kubernetes: { version: 'v1.35.9' }, ${lan} }`,
    'v0.16.1 on any Kubernetes': `{ release: 'v0.16.1', kubernetes: { version: '1.36.0+k3s1' }, ${bgp('localASN: 65002,')} }`,
    'v0.16.0 on 1.35': `{ release: 'v0.16.0', kubernetes: { version: '1.35.0' }, ${bgp('localASN: 65002,')} }`,
    'a release of which nothing is known is judged as the newest': {
      cluster: `{
        release: 'v0.17.0', // ^ release-newer-than-known
        kubernetes: { version: 'v1.40.0' },
        ${lan},
      }`,
      finds: [
        {
          rule: 'release-newer-than-known',
          underlined: "'v0.17.0'",
          message: 'v0.17.0 is newer than the releases known here and judged as v0.16.1',
          help: '',
        },
      ],
    },
  },
  rejects: {
    'Kubernetes 1.36 under v0.15.3': {
      cluster: `{
        release: 'v0.15.3',
        kubernetes: { distribution: 'kubeadm', version: 'v1.36.0' }, // ^ kubernetes-refuses-crds
        ${lan},
      }`,
      finds: [
        {
          underlined: "'v1.36.0'",
          message:
            'Kubernetes v1.36.0 refuses the CRDs of MetalLB v0.15.3, where BGPPeer spec.myASN and spec.peerASN have a maximum beyond int32: it takes those of v0.16.1 and later',
          help: 'move MetalLB to v0.16.1 or later first',
        },
      ],
    },
    'v0.16.0 with the field whose bound it left': {
      cluster: `{
        release: 'v0.16.0',
        kubernetes: { version: 'v1.36.0' }, // ^ kubernetes-refuses-crds
        ${bgp('localASN: 65002,')},
      }`,
      finds: [
        {
          underlined: "'v1.36.0'",
          message:
            'Kubernetes v1.36.0 refuses a BGPPeer with spec.localASN by the CRDs of MetalLB v0.16.0, where that has a maximum beyond int32: it takes those of v0.16.1 and later',
          help: 'move MetalLB to v0.16.1 or later first',
        },
      ],
    },
    'v0.16.0 without it': {
      cluster: `{
        release: 'v0.16.0',
        kubernetes: { version: 'v1.36.0' }, // ^ kubernetes-refuses-crds
        ${bgp('')},
      }`,
      finds: [
        {
          severity: 'warning',
          underlined: "'v1.36.0'",
          message: /^Kubernetes v1\.36\.0 refuses a BGPPeer with spec\.localASN/,
          help: /v0\.16\.1/,
        },
      ],
    },
    'without a v, without a patch': {
      cluster: `{
        release: '0.14.9',
        kubernetes: { version: '1.37' }, // ^ kubernetes-refuses-crds
        ${lan},
      }`,
      finds: [{ underlined: "'1.37'", message: /^Kubernetes 1\.37 refuses/, help: /v0\.16\.1/ }],
    },
  },
  notJudged: {
    'no version of Kubernetes': { cluster: `{ release: 'v0.15.3', ${lan} }`, lacks: ['the Kubernetes version'] },
    'no version and no release': { cluster: `{ ${lan} }`, lacks: ['the Kubernetes version'] },
    'the last release that some refuse': {
      cluster: `{ release: 'v0.16.0', ${lan} }`,
      lacks: ['the Kubernetes version'],
    },
    'a release that every Kubernetes takes': { cluster: `{ release: 'v0.16.1', ${lan} }`, lacks: [] },
  },
}
