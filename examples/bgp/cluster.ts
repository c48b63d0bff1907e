import { defineCluster, secret } from 'metallb-overlays'

const tor = {
  myASN: 65010,
  peerASN: 65001,
  bfdProfile: 'fast',
  holdTime: '9s',
  keepaliveTime: '3s',
  password: secret('tor-bgp'),
} as const

/** Two racks in Frankfurt, each with a top-of-rack router that its nodes speak BGP with. */
export default defineCluster({
  name: 'bgp',
  owner: 'platform/networking',
  release: 'v0.16.1',
  install: 'helm',
  backend: 'frr-k8s',
  kubernetes: { distribution: 'talos', version: 'v1.35.2' },
  segments: {
    'rack-a': { subnet: '10.60.1.0/24', gateway: '10.60.1.1' },
    'rack-b': { subnet: '10.60.2.0/24', gateway: '10.60.2.1' },
  },
  nodes: {
    a1: { ip: '10.60.1.11', interfaces: ['bond0'], labels: { rack: 'a' } },
    a2: { ip: '10.60.1.12', interfaces: ['bond0'], labels: { rack: 'a' } },
    b1: { ip: '10.60.2.11', interfaces: ['bond0'], labels: { rack: 'b' } },
    b2: { ip: '10.60.2.12', interfaces: ['bond0'], labels: { rack: 'b' } },
  },
  namespaces: {
    ingress: { labels: { exposure: 'public' } },
    mail: { labels: { exposure: 'public' } },
    builds: { labels: { exposure: 'internal' } },
  },
  pools: {
    edge: {
      addresses: ['203.0.113.0/26'],
      segment: 'routed',
      avoidBuggyIPs: true,
      serviceAllocation: { priority: 10, namespaceSelectors: [{ matchLabels: { exposure: 'public' } }] },
      why: 'addresses of the provider, for what the internet may reach',
    },
    inside: { addresses: ['10.61.0.0/24'], segment: 'routed', avoidBuggyIPs: true },
  },
  bfdProfiles: {
    fast: { receiveInterval: 300, transmitInterval: 300, detectMultiplier: 3 },
  },
  communities: { 'edge-primary': '65010:100', 'no-export': '65535:65281' },
  bgpPeers: {
    'tor-a': { ...tor, peerAddress: '10.60.1.1', nodeSelectors: [{ matchLabels: { rack: 'a' } }] },
    'tor-b': { ...tor, peerAddress: '10.60.2.1', nodeSelectors: [{ matchLabels: { rack: 'b' } }] },
  },
  bgpAdvertisements: {
    edge: {
      ipAddressPools: ['edge'],
      peers: ['tor-a', 'tor-b'],
      communities: ['edge-primary'],
      aggregationLength: 32,
    },
    inside: {
      ipAddressPools: ['inside'],
      communities: ['no-export'],
      why: 'private addresses: the routers keep them to themselves',
    },
  },
  services: {
    'ingress/envoy': { pool: 'edge', ports: [443, '443/udp'], externalTrafficPolicy: 'Local', endpoints: ['a1', 'b1'] },
    'mail/postfix': { loadBalancerIPs: '203.0.113.25', ports: [25, 465] },
    'builds/registry': { loadBalancerIPs: '10.61.0.20', ports: [443] },
  },
})
