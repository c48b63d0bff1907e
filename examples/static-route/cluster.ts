import { defineCluster } from 'metallb-overlays'

/** Boards that spoke BGP until their router went: layer 2 now, and a static route for the pool. */
export default defineCluster({
  name: 'static-route',
  release: 'v0.15.2',
  backend: 'native',
  kubernetes: { distribution: 'kubeadm', version: 'v1.32.4', podCIDR: '10.244.0.0/16' },
  segments: { boards: { subnet: '10.4.0.0/20', gateway: '10.4.0.1', dhcp: [] } },
  nodes: {
    bettley: { ip: '10.4.0.11', interfaces: ['eth0'] },
    cargyll: { ip: '10.4.0.12', interfaces: ['eth0'] },
    karstark: { ip: '10.4.0.20', interfaces: ['eth0', 'wlan0'] },
    lipps: { ip: '10.4.0.21', interfaces: ['eth0', 'wlan0'] },
  },
  pools: {
    primary: {
      addresses: ['10.4.11.0-10.4.15.254'],
      segment: 'boards',
      why: 'the router sends 10.4.11.0/24 to a node',
    },
  },
  l2Advertisements: {
    primary: { ipAddressPools: ['primary'], interfaces: ['eth0'], why: 'wlan0 of the newer boards answers unreliably' },
  },
  services: {
    'argocd/argocd-server': { loadBalancerIPs: '10.4.11.0', ports: [80, 443] },
    'httpbin/httpbin': { loadBalancerIPs: '10.4.11.1', ports: [80] },
  },
})
