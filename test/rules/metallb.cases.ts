import type { RuleCases } from './rule-cases.ts'

const advertised = "l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"
const pools = "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }"

/** What MetalLB and the API server refuse, told at its place in a definition; every case of theirs is tried elsewhere. */
export const tables: Readonly<Record<string, RuleCases>> = {
  'overlapping-addresses': {
    accepts: {
      'neighbours, in two families': `{
        pools: {
          'edge-pool': { addresses: ['192.168.1.60/32', '192.168.1.61-192.168.1.62', '2001:db8::60/128'] },
          lab: { addresses: ['192.168.1.63/32', '2001:db8::61/128'] },
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool', 'lab'] } },
      }`,
      'an empty list': {
        cluster: `{
          pools: { 'edge-pool': { addresses: [] } }, // ^ empty-pool
          ${advertised},
        }`,
        finds: [
          {
            rule: 'empty-pool',
            underlined: '[]',
            message: 'pool "edge-pool" has no addresses',
            help: /192\.0\.2\.0\/28/,
          },
        ],
      },
    },
    rejects: {
      'the same address twice in a pool': {
        cluster: `{
          pools: {
            'edge-pool': {
              addresses: [
                '192.168.1.60/32',
                '192.168.1.60-192.168.1.60', // ^ overlapping-addresses
              ],
            },
          },
          ${advertised},
        }`,
        finds: [
          {
            underlined: "'192.168.1.60-192.168.1.60'",
            message: '192.168.1.60-192.168.1.60 overlaps 192.168.1.60/32 of the same pool',
            help: 'remove one of the two',
            related: ["'192.168.1.60/32'  192.168.1.60/32 of the same pool"],
          },
        ],
      },
      'two pools, one of them the base’s': {
        files: {
          'base.ts': `export const base = defineBase({\n  pools: { 'edge.v6': { addresses: ['2001:db8::/64'] } },\n  l2Advertisements: { v6: { ipAddressPools: ['edge.v6'] } },\n})\n`,
        },
        cluster: `import { base } from './base.ts'
          export default defineCluster({
            extends: base,
            pools: { 'edge.v6-lab': { addresses: ['2001:db8::ff/128'] } }, // ^ overlapping-addresses
            l2Advertisements: { lab: { ipAddressPools: ['edge.v6-lab'] } },
          })`,
        finds: [
          {
            underlined: "'2001:db8::ff/128'",
            message: '2001:db8::ff/128 overlaps 2001:db8::/64 of pool "edge.v6"',
            help: 'leave every address to one pool',
            related: ['\'2001:db8::/64\'  2001:db8::/64 of pool "edge.v6"'],
          },
        ],
      },
    },
  },
  'invalid-address-range': {
    accepts: {
      'white space around the ends of a range': `{
        pools: { 'edge-pool': { addresses: [' 192.168.1.60 - 192.168.1.75 '] } },
        ${advertised},
      }`,
    },
    rejects: {
      'a reversed range': {
        cluster: `{
          pools: { 'edge-pool': { addresses: ['192.168.1.75-192.168.1.60'] } }, // ^ invalid-address-range
          ${advertised},
        }`,
        finds: [
          {
            underlined: "'192.168.1.75-192.168.1.60'",
            message: '"192.168.1.75-192.168.1.60" ends before it starts',
            help: 'write 192.168.1.60-192.168.1.75',
          },
        ],
      },
      'an address without its mask, a short end, something else': {
        cluster: `{
          pools: {
            'edge-pool': {
              addresses: [
                '192.168.1.60', // ^ invalid-address-range
                '2001:db8::60', // ^ invalid-address-range
                '192.168.1.60-75', // ^ invalid-address-range
                '192.168.1.0/33', // ^ invalid-address-range
                'traefik', // ^ invalid-address-range
              ],
            },
          },
          ${advertised},
        }`,
        finds: [
          { underlined: "'192.168.1.60'", message: /address without a prefix length/, help: 'write 192.168.1.60/32' },
          { underlined: "'2001:db8::60'", message: /address without a prefix length/, help: 'write 2001:db8::60/128' },
          { underlined: "'192.168.1.60-75'", message: /ends with "75"/, help: /192\.168\.1\.60-192\.168\.1\.75$/ },
          { underlined: "'192.168.1.0/33'", message: /neither a network nor a range/, help: /^write a network like/ },
          { underlined: "'traefik'", message: /neither a network nor a range/, help: /^write a network like/ },
        ],
      },
    },
  },
  'invalid-selector': {
    accepts: {
      'a host by its name': `{
        nodes: { nuc1: {} },
        ${pools},
        l2Advertisements: {
          lan: { ipAddressPools: ['edge-pool'], nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'nuc1' } }] },
        },
      }`,
    },
    rejects: {
      'a wildcard for every host': {
        cluster: `{
          nodes: { nuc1: {}, nuc2: {} },
          ${pools},
          l2Advertisements: {
            lan: {
              ipAddressPools: ['edge-pool'],
              nodeSelectors: [
                {
                  matchLabels: {
                    'kubernetes.io/hostname': '*', // ^ invalid-selector
                  },
                },
              ],
            },
          },
        }`,
        finds: [
          {
            underlined: "'*'",
            message: '"*" is no label value; labels are compared literally, there is no wildcard',
            help: 'delete the selector to mean all, or name each: matchExpressions with operator In and the values',
          },
        ],
      },
      'operators that are misused': {
        cluster: `{
          ${pools},
          l2Advertisements: {
            lan: {
              ipAddressPools: ['edge-pool'],
              nodeSelectors: [
                { matchExpressions: [{ key: 'room', operator: 'In', values: [] }] }, // ^ invalid-selector
                { matchExpressions: [{ key: 'room', operator: 'Exists', values: ['office'] }] }, // ^ invalid-selector
                { matchExpressions: [{ key: 'room', operator: 'Is', values: ['office'] }] }, // ^ invalid-selector
              ],
            },
          },
        }`,
        finds: [
          { underlined: "{ key: 'room', operator: 'In', values: [] }", message: /^In has no values$/, help: /.*/ },
          {
            underlined: "{ key: 'room', operator: 'Exists', values: ['office'] }",
            message: /^Exists takes no values$/,
            help: /.*/,
          },
          {
            underlined: "{ key: 'room', operator: 'Is', values: ['office'] }",
            message: /"Is" is no label operator/,
            help: /.*/,
          },
        ],
      },
    },
  },
  'unknown-field': {
    accepts: {
      'a field that the release has': `{
        release: 'v0.16.0',
        backend: 'frr-k8s',
        ${pools},
        bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'], serviceSelectors: [{}] } },
        services: { 'traefik/traefik': {} },
      }`,
    },
    rejects: {
      'a field that comes with a later release': {
        cluster: `{
          release: 'v0.15.3',
          backend: 'frr',
          ${pools},
          bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: {
            edge: {
              ipAddressPools: ['edge-pool'],
              serviceSelectors: [{}], // ^ unknown-field
            },
          },
          services: { 'traefik/traefik': {} },
        }`,
        finds: [
          {
            underlined: 'serviceSelectors',
            message: 'BGPAdvertisement.spec.serviceSelectors is there from v0.16.0 on; this cluster has v0.15.3',
            help: 'remove it, or use MetalLB v0.16.0',
          },
        ],
      },
      'a misspelt field, written by who has no compiler': {
        cluster: `{
          pools: {
            'edge-pool': {
              addresses: ['192.168.1.60/32'],
              autoAsign: false, // ^ unknown-field
            },
          },
          ${advertised},
        }`,
        finds: [{ underlined: 'autoAsign', message: /has no field/, help: 'did you mean autoAssign?' }],
      },
      'a field inside a nested object, of a base': {
        files: {
          'base.ts': `export const base = defineBase({\n  pools: {\n    'edge-pool': {\n      addresses: ['192.168.1.60/32'],\n      serviceAllocation: { namespace: ['traefik'] }, // ^ unknown-field\n    },\n  },\n})\n`,
        },
        cluster: `import { base } from './base.ts'
          export default defineCluster({ extends: base, ${advertised} })`,
        finds: [
          { underlined: 'namespace', message: /serviceAllocation\.namespace$/, help: 'did you mean namespaces?' },
        ],
      },
    },
  },
  'invalid-metadata': {
    accepts: {
      'dots in a name': `{
        pools: { 'edge.pool-1': { addresses: ['192.168.1.60/32'], labels: { tier: '', 'example.org/Tier': 'A.b_c-1' } } },
        l2Advertisements: { '0': { ipAddressPools: ['edge.pool-1'] } },
      }`,
    },
    rejects: {
      'a name and a label that no API server takes': {
        cluster: `{
          pools: {
            Edge_pool: { // ^ invalid-metadata
              addresses: ['192.168.1.60/32'],
              labels: {
                tier: 'edge of the network', // ^ invalid-metadata
              },
            },
          },
          l2Advertisements: { lan: { ipAddressPools: ['Edge_pool'] } },
        }`,
        finds: [
          {
            underlined: 'Edge_pool',
            message: /"Edge_pool" is no name the API server takes/,
            help: /.*/,
          },
          { underlined: "'edge of the network'", message: '"edge of the network" is no value of a label', help: '' },
        ],
      },
    },
  },
}
