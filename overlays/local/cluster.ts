import { defineCluster } from 'metallb-overlays'
import { base } from '../_base/base.ts'
import { segments } from '../_base/segments.ts'

/** One machine under the desk, on the same network as homelab, to try things first. */
export default defineCluster({
  name: 'local',
  extends: base,
  kubernetes: { distribution: 'k3s', version: 'v1.34.3', servicelb: false },
  segments,
  nodes: {
    workbench: { ip: '192.168.1.21', interfaces: ['enp3s0'], labels: { room: 'workshop' }, role: 'control-plane' },
  },
  pools: {
    'metallb-pool': {
      addresses: ['192.168.1.78/32'],
      segment: 'lan',
      why: 'one address: Traefik is all that is reached from outside',
    },
  },
  services: {
    'traefik/traefik': { loadBalancerIPs: '192.168.1.78', ports: [80, 443] },
  },
})
