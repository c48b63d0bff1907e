import { defineCluster } from 'metallb-overlays'
import { base } from '../_base/base.ts'
import { segments } from '../_base/segments.ts'

/** Four NUCs in the office. Every site hangs on .60 (incident of 18 March 2023). */
export default defineCluster({
  name: 'homelab',
  extends: base,
  kubernetes: { distribution: 'k3s', version: 'v1.34.3', servicelb: false },
  segments,
  nodes: {
    nuc1: {
      ip: '192.168.1.11',
      interfaces: ['eno1', 'wlp2s0'],
      defaultRoute: 'eno1',
      labels: { room: 'office' },
      role: 'control-plane',
    },
    nuc2: { ip: '192.168.1.12', interfaces: ['eno1'], labels: { room: 'office' } },
    nuc3: { ip: '192.168.1.13', interfaces: ['eno1'], labels: { room: 'office' } },
    nuc4: { ip: '192.168.1.14', interfaces: ['eno1'], labels: { room: 'attic' } },
  },
  pools: {
    'metallb-pool': { addresses: ['192.168.1.60-192.168.1.75'], segment: 'lan' },
  },
  l2Advertisements: {
    lan: {
      ipAddressPools: ['metallb-pool'],
      nodeSelectors: [{ matchLabels: { room: 'office' } }],
      interfaces: ['eno1'],
      why: 'wired interfaces only: Wi-Fi does not answer ARP reliably, and the attic has nothing else',
    },
  },
  services: {
    'traefik/traefik': { loadBalancerIPs: '192.168.1.60', ports: [80, 443] },
    'gitea/gitea-ssh': {
      loadBalancerIPs: '192.168.1.61',
      ports: [22],
      externalTrafficPolicy: 'Local',
      endpoints: ['nuc2', 'nuc3'],
    },
    'k3s-dns/k3s-dns': { loadBalancerIPs: '192.168.1.62', ports: ['53/udp', '53/tcp'] },
    'nginx/nginx': { loadBalancerIPs: '192.168.1.63', ports: [80] },
  },
})
