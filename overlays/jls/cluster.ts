import { defineCluster } from 'metallb-overlays'
import { base } from '../_base/base.ts'
import { segments } from '../_base/segments.ts'

/** Three Talos machines at the other site. */
export default defineCluster({
  name: 'jls',
  extends: base,
  kubernetes: { distribution: 'talos', version: 'v1.35.2' },
  segments,
  nodes: {
    jls1: { ip: '192.168.50.11', interfaces: ['eth0'], labels: { room: 'rack' }, role: 'control-plane' },
    jls2: { ip: '192.168.50.12', interfaces: ['eth0'], labels: { room: 'rack' } },
    jls3: { ip: '192.168.50.13', interfaces: ['eth0'], labels: { room: 'rack' } },
  },
  pools: {
    'metallb-pool': { addresses: ['192.168.50.60/32'], segment: 'jls', why: 'the address that the router forwards to' },
    dns: {
      addresses: ['192.168.50.53/32'],
      segment: 'jls',
      autoAssign: false,
      why: 'clients have it by DHCP: nothing else may take it',
    },
  },
  l2Advertisements: {
    dns: { ipAddressPools: ['dns'] },
  },
  services: {
    'traefik/traefik': { loadBalancerIPs: '192.168.50.60', ports: [80, 443] },
    'dns/coredns': { pool: 'dns', loadBalancerIPs: '192.168.50.53', ports: ['53/udp', '53/tcp'] },
  },
})
