/** A cluster that announces by ARP, with every fact. */
export const homelab = `
import { behind, defineBase, defineCluster, defineSegments } from 'metallb-overlays'

const base = defineBase({ release: 'v0.16.1', backend: 'native', namespace: 'metallb-system' })

const segments = defineSegments({
  lan: {
    subnet: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dhcp: '192.168.1.100-192.168.1.199',
    reserved: { nas: '192.168.1.2', ipmi: '192.168.1.80-192.168.1.95' },
  },
})

export default defineCluster({
  name: 'homelab',
  extends: base,
  owner: 'platform/networking',
  output: 'metallb/prod',
  install: 'helm',
  release: behind('v0.14.9', { because: 'prod overlay predates the base', until: '2027-01-31', ticket: 'HOME-112' }),
  kubernetes: { distribution: 'k3s', version: 'v1.34.3' },
  segments,
  nodes: {
    nuc1: { ip: '192.168.1.11', interfaces: ['eno1', 'wlp2s0'], labels: { room: 'office' }, role: 'control-plane' },
    nuc2: { ip: '192.168.1.12', interfaces: ['eno1'], labels: { room: 'office' } },
    nuc3: { ip: '192.168.1.13', interfaces: ['eno1'], labels: { room: 'office' } },
    nuc4: { ip: '192.168.1.14', interfaces: ['eno1'], labels: { room: 'attic' } },
  },
  pools: {
    'metallb-pool': { addresses: ['192.168.1.60-192.168.1.75'], segment: 'lan' },
  },
  l2Advertisements: {
    lan: { ipAddressPools: ['metallb-pool'], nodeSelectors: [{ matchLabels: { room: 'office' } }], interfaces: ['eno1'] },
  },
  services: {
    'traefik/traefik': { loadBalancerIPs: '192.168.1.60', ports: [80, 443] },
    'gitea/gitea-ssh': { loadBalancerIPs: '192.168.1.61', ports: [22], externalTrafficPolicy: 'Local', endpoints: ['nuc2'] },
    'k3s-dns/k3s-dns': { pool: 'metallb-pool', ports: ['53/udp', '53/tcp'] },
  },
})
`

/** A cluster that announces by BGP, with every fact. */
export const bgpCluster = `
import { defineBase, defineCluster, secret } from 'metallb-overlays'

const base = defineBase({ release: 'v0.16.1' })
const tor = { myASN: 65010, peerASN: 65001, bfdProfile: 'fast', holdTime: '9s', keepaliveTime: '3s', password: secret('tor-bgp') } as const

export default defineCluster({
  name: 'fra1',
  extends: base,
  backend: 'frr-k8s',
  kubernetes: { distribution: 'talos', version: 'v1.35.2' },
  segments: {
    'rack-a': { subnet: '10.60.1.0/24', gateway: '10.60.1.1' },
    'rack-b': { subnet: '10.60.2.0/24', gateway: '10.60.2.1' },
  },
  nodes: {
    a1: { ip: '10.60.1.11', interfaces: ['bond0'], labels: { rack: 'a' } },
    b1: { ip: '10.60.2.11', interfaces: ['bond0'], labels: { rack: 'b' } },
  },
  pools: { edge: { addresses: ['203.0.113.0/26'], segment: 'routed', avoidBuggyIPs: true } },
  bfdProfiles: { fast: { receiveInterval: 300, transmitInterval: 300, detectMultiplier: 3 } },
  communities: { 'edge-primary': '65010:100', 'no-export': '65535:65281' },
  bgpPeers: {
    'tor-a': { ...tor, peerAddress: '10.60.1.1', nodeSelectors: [{ matchLabels: { rack: 'a' } }] },
    'tor-b': { ...tor, peerAddress: '10.60.2.1', nodeSelectors: [{ matchLabels: { rack: 'b' } }] },
  },
  bgpAdvertisements: {
    edge: { ipAddressPools: ['edge'], peers: ['tor-a', 'tor-b'], communities: ['edge-primary'], aggregationLength: 32 },
  },
  services: { 'ingress/envoy': { pool: 'edge', ports: [443, '443/udp'], externalTrafficPolicy: 'Local' } },
})
`
