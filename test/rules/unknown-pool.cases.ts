import type { RuleCases } from './rule-cases.ts'
import { legacyPool, release, service } from './service-yaml.ts'

export const cases: RuleCases = {
  accepts: {
    'an AddressPool, while MetalLB reads it': `${release('0.13.12')}${legacyPool}${service('    metallb.universe.tf/address-pool: attic\n')}`,
    'pools that are there, one of them the base’s': {
      files: {
        'base.ts': `export const base = defineBase({ pools: { 'edge.v6': { addresses: ['2001:db8::/120'] } } })\n`,
      },
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'edge.v6'] } },
          services: { 'traefik/traefik': { pool: 'edge.v6' } },
        })`,
    },
  },
  rejects: {
    'an AddressPool, which MetalLB reads no longer': {
      cluster: `${release('0.14.8')}${legacyPool}${service('    metallb.universe.tf/address-pool: attic # ^ unknown-pool\n')}`,
      finds: [{ underlined: 'attic', message: /does not exist/, help: /lan/, severity: 'warning' }],
    },
    'a pool whose name is misspelt': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'edge-poll'] } }, // ^ unknown-pool
        bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: { lan: { ipAddressPools: ['lab'] } }, // ^ unknown-pool
      }`,
      finds: [
        {
          underlined: "'edge-poll'",
          message: 'L2Advertisement "lan" names a pool "edge-poll" that does not exist; MetalLB ignores the name',
          help: 'did you mean "edge-pool"?',
        },
        { underlined: "'lab'", message: /^BGPAdvertisement "lan" names a pool "lab"/, help: 'there is: edge-pool' },
      ],
    },
    'a Service that asks for it': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'traefik/traefik': { pool: 'edge_pool' } }, // ^ unknown-pool
      }`,
      finds: [
        {
          underlined: "'edge_pool'",
          message: 'Service traefik/traefik asks for a pool "edge_pool" that does not exist; it stays pending',
          help: 'did you mean "edge-pool"?',
        },
      ],
    },
    'an advertisement of the base for a pool that this cluster has not': {
      files: {
        'base.ts': `export const base = defineBase({\n  l2Advertisements: {\n    lan: { ipAddressPools: ['edge-pool'] }, // ^ unknown-pool\n  },\n})\n`,
      },
      cluster: `import { base } from './base.ts'
        export default defineCluster({
          extends: base,
          pools: { lab: { addresses: ['192.168.1.60/32'] } },
          l2Advertisements: { lab: { ipAddressPools: ['lab'] } },
        })`,
      finds: [
        {
          underlined: "'edge-pool'",
          message: /^L2Advertisement "lan" names a pool "edge-pool"/,
          help: 'there is: lab',
        },
      ],
    },
  },
}
