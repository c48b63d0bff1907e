import { defineCluster } from 'metallb-overlays'

/** Four NUCs, layer 2, every site behind Traefik on .60. One of them does not come back after a move. */
export default defineCluster({
  name: 'dead-leader',
  release: 'v0.13.9',
  backend: 'native',
  kubernetes: { distribution: 'k3s', version: 'v1.26.2', servicelb: false },
  segments: { office: { subnet: '192.168.28.0/24', gateway: '192.168.28.1', dhcp: '192.168.28.100-192.168.28.199' } },
  nodes: {
    nuc1: { ip: '192.168.28.11', interfaces: ['eno1'], role: 'control-plane' },
    nuc2: { ip: '192.168.28.12', interfaces: ['eno1'] },
    nuc3: { ip: '192.168.28.13', interfaces: ['eno1'] },
    nuc4: { ip: '192.168.28.14', interfaces: ['eno1'] },
  },
  pools: { 'metallb-pool': { addresses: ['192.168.28.60-192.168.28.69'], segment: 'office' } },
  l2Advertisements: { office: { ipAddressPools: ['metallb-pool'] } },
  services: {
    'traefik/traefik': { loadBalancerIPs: '192.168.28.60', ports: [80, 443] },
    'gitea/gitea-ssh': { ports: [22], externalTrafficPolicy: 'Local', endpoints: ['nuc3'] },
    'nginx/nginx': { ports: [80] },
  },
})
