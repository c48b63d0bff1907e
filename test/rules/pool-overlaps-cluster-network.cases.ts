import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'beside the networks of k3s': `{
      kubernetes: { distribution: 'k3s' },
      pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['10.41.255.255/32', '10.44.0.0/16'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    }`,
    'inside the default of k3s, which is overridden': `{
      kubernetes: { distribution: 'k3s', podCIDR: '172.16.0.0/16', serviceCIDR: '172.17.0.0/16' },
      pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['10.42.0.0/24'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    }`,
    'kubeadm leaves the pods’ network to the CNI': `{
      kubernetes: { distribution: 'kubeadm' },
      pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['10.244.0.0/24'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    }`,
  },
  rejects: {
    'a pool in the pods’ network': {
      cluster: `{
        kubernetes: { podCIDR: '10.42.0.0/16', serviceCIDR: '10.43.0.0/16' },
        pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['10.42.7.0/24'] } }, // ^ pool-overlaps-cluster-network
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: "'10.42.7.0/24'",
          message: '10.42.7.0/24 of pool "edge-pool" overlaps the pod CIDR 10.42.0.0/16',
          help: 'take addresses that the cluster does not use inside',
          related: ["'10.42.0.0/16'  pod CIDR 10.42.0.0/16: 10.42.7.0-10.42.7.255 (256 addresses) in both"],
        },
      ],
    },
    'both defaults of Talos': {
      cluster: `{
        kubernetes: { distribution: 'talos' },
        pools: { 'edge-pool': { avoidBuggyIPs: true, addresses: ['10.96.0.10/32', '10.244.0.0-10.244.0.9'] } }, // ^ pool-overlaps-cluster-network, pool-overlaps-cluster-network
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: "'10.96.0.10/32'",
          message: /service CIDR 10\.96\.0\.0\/12$/,
          help: /^take addresses/,
          related: ['kubernetes  service CIDR 10.96.0.0/12: 10.96.0.10 in both'],
        },
        { underlined: "'10.244.0.0-10.244.0.9'", message: /pod CIDR 10\.244\.0\.0\/16$/, help: /^take addresses/ },
      ],
    },
    'the second family, inherited from a base': {
      files: {
        'base.ts': `export const base = defineBase({\n  kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },\n})\n`,
      },
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          pools: { 'edge-pool': { addresses: ['fd43::a/128'] } }, // ^ pool-overlaps-cluster-network
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        })`,
      finds: [
        {
          underlined: "'fd43::a/128'",
          message: /service CIDR fd43::\/112$/,
          help: /^take addresses/,
          related: ["'fd43::/112'  service CIDR fd43::/112: fd43::a in both"],
        },
      ],
    },
  },
  notJudged: {
    'neither network known': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['10.42.0.1/32'] } } }`,
      lacks: ['the pod CIDR', 'the service CIDR'],
    },
    'kubeadm has no default for pods': {
      cluster: `{ kubernetes: { distribution: 'kubeadm' }, pools: { 'edge-pool': { addresses: ['10.42.0.1/32'] } } }`,
      lacks: ['the pod CIDR'],
    },
    'no pool': { cluster: `{}`, lacks: [] },
  },
}
