import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

/** What cannot be read of a definition itself. */
export const tables: Readonly<Record<string, RuleCases>> = {
  'invalid-fact': {
    accepts: {
      'one address or one of each family': `{
        segments: {
          lan: {
            subnet: ['192.168.1.0/24', '2001:db8::/64'],
            gateway: ['192.168.1.1', 'fe80::1'],
            dhcp: '192.168.1.100-192.168.1.199',
            routes: [{ to: '10.4.11.0/24', via: ['192.168.1.11', '192.168.1.12'] }],
            reserved: { nas: '192.168.1.2', ipmi: '192.168.1.80/28', printers: '192.168.1.20 - 192.168.1.29' },
          },
        },
        nodes: { nuc1: { ip: ['192.168.1.11', '2001:db8::b'] } },
        kubernetes: {
          version: 'v1.34.3+k3s1',
          podCIDR: ['10.42.0.0/16', 'fd42::/56'],
          serviceCIDR: '10.43.0.0/16',
          apiServer: ['192.168.1.9', '2001:db8::9'],
          otherBGPPeers: '192.168.1.1',
        },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' } },
        ${lan},
      }`,
    },
    rejects: {
      'each fact that is an address': {
        cluster: `{
          segments: {
            lan: {
              subnet: ['192.168.1.0', '2001:db8::/64'], // ^ invalid-fact
              gateway: '192.168.1.1/24', // ^ invalid-fact
              dhcp: ['192.168.1.199-192.168.1.100'], // ^ invalid-fact
              reserved: { nas: 'nas.lan' }, // ^ invalid-fact
              routes: [
                { to: '10.4.11.0/33', via: '192.168.1.11' }, // ^ invalid-fact
                { to: '10.4.12.0/24', via: 'nuc1' }, // ^ invalid-fact
              ],
            },
          },
          nodes: { nuc1: { ip: ['192.168.1.11', '192.168.1.256'] } }, // ^ invalid-fact
          kubernetes: {
            podCIDR: '10.42.0.0/33', // ^ invalid-fact
            apiServer: 'k8s.lan', // ^ invalid-fact
            otherBGPPeers: ['192.168.1.0/24'], // ^ invalid-fact
            version: 'stable', // ^ invalid-fact
          },
          services: {
            'traefik/traefik': { loadBalancerIPs: '192.168.1.60/32' }, // ^ invalid-fact
            traefik: {}, // ^ invalid-fact
          },
          ${lan},
        }`,
        finds: [
          {
            underlined: "'192.168.1.0'",
            message: '"192.168.1.0" is no network',
            help: 'write a network with its mask, like 192.168.1.0/24',
          },
          {
            underlined: "'192.168.1.1/24'",
            message: '"192.168.1.1/24" is no IP address',
            help: 'write one address, like 192.168.1.1',
          },
          {
            underlined: "'192.168.1.199-192.168.1.100'",
            message: /is no address range$/,
            help: /^write a range, like/,
          },
          { underlined: "'nas.lan'", message: /is no address range$/, help: /^write a range, like/ },
          { underlined: "'10.4.11.0/33'", message: /is no address range$/, help: /^write a range, like/ },
          { underlined: "'nuc1'", message: /is no IP address$/, help: /^write one address/ },
          { underlined: "'192.168.1.256'", message: /is no IP address$/, help: /^write one address/ },
          { underlined: "'10.42.0.0/33'", message: /is no network$/, help: /^write a network/ },
          { underlined: "'k8s.lan'", message: /is no IP address$/, help: /^write one address/ },
          { underlined: "'192.168.1.0/24'", message: /is no IP address$/, help: /^write one address/ },
          {
            underlined: "'stable'",
            message: '"stable" is no version of Kubernetes',
            help: 'write it like v1.34.3',
          },
          { underlined: "'192.168.1.60/32'", message: /is no IP address$/, help: /^write one address/ },
          {
            underlined: 'traefik',
            message: '"traefik" is no Service',
            help: "write namespace/name, like 'traefik/traefik'",
          },
        ],
      },
    },
  },
  'nothing-to-leave-out': {
    accepts: {
      'an entry of the base': `{
        extends: defineBase({ pools: { lab: { addresses: ['192.168.1.70/32'] } }, communities: { edge: '65010:100' } }),
        pools: { lab: null, 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        communities: { edge: null },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      'an entry that others still refer to': {
        cluster: `{
          extends: defineBase({
            pools: { lab: { addresses: ['192.168.1.70/32'] } },
            l2Advertisements: { lan: { ipAddressPools: ['lab'] } }, // ^ unknown-pool
          }),
          pools: { lab: null },
        }`,
        finds: [
          { rule: 'unknown-pool', underlined: "'lab'", message: /names a pool "lab"/, help: /there are no pools$/ },
        ],
      },
    },
    rejects: {
      'a misspelt name': {
        cluster: `{
          extends: defineBase({ ${lan} }),
          pools: { 'egde-pool': null }, // ^ nothing-to-leave-out
        }`,
        finds: [
          {
            underlined: 'null',
            message: '"egde-pool" is left out, and the base has none of that name under pools',
            help: 'did you mean "edge-pool"?',
          },
        ],
      },
      'an entry without a base': {
        cluster: `{
          segments: { lan: null }, // ^ nothing-to-leave-out
          ${lan},
        }`,
        finds: [{ underlined: 'null', message: /under segments$/, help: 'delete the line' }],
      },
    },
  },
  'unknown-release': {
    accepts: {
      'with and without a v': {
        cluster: `{ release: '0.13.2', ${lan} }`,
        others: { lab: `{ release: 'v0.13.2', ${lan} }` },
      },
    },
    rejects: {
      'a release before the first that is known': {
        cluster: `{
          release: 'v0.12.1', // ^ unknown-release
          ${lan},
        }`,
        finds: [
          {
            underlined: "'v0.12.1'",
            message: '"v0.12.1" is no MetalLB release that is known here',
            help: 'known are v0.13.2 to v0.16.1; write it like v0.16.1',
          },
        ],
      },
      'of the base, by the clusters that follow it': {
        files: { 'base.ts': `export const base = defineBase({\n  release: 'stable', // ^ unknown-release\n})\n` },
        cluster: `import { base } from './base.ts'
          export default defineCluster({ extends: base, ${lan} })`,
        finds: [{ underlined: "'stable'", message: /^"stable" is no MetalLB release/, help: /known are/ }],
      },
      'inside an exception': {
        files: { 'base.ts': `export const base = defineBase({ release: 'v0.16.1' })\n` },
        cluster: `import { base } from './base.ts'
          export default defineCluster({
            extends: base,
            release: behind('0.14', { because: 'frozen until the move', until: '2027-01-31' }), // ^ unknown-release
            ${lan},
          })`,
        finds: [
          {
            underlined: "behind('0.14', { because: 'frozen until the move', until: '2027-01-31' })",
            message: /^"0\.14" is no/,
            help: /like v0\.16\.1$/,
          },
        ],
      },
    },
  },
  'release-newer-than-known': {
    accepts: { 'the newest known': `{ release: 'v0.16.1', ${lan} }` },
    rejects: {
      'a later patch, a later minor, a later major': {
        cluster: `{
          release: '0.15.99', // ^ release-newer-than-known
          ${lan},
        }`,
        finds: [
          {
            underlined: "'0.15.99'",
            message: '0.15.99 is newer than the releases known here and judged as v0.15.3',
            help: '',
          },
        ],
      },
      'a release with two digits exchanged': {
        cluster: `{
          release: 'v0.61.1', // ^ release-newer-than-known
          ${lan},
        }`,
        finds: [
          {
            underlined: "'v0.61.1'",
            message: 'v0.61.1 is newer than the releases known here and judged as v0.16.1',
            help: 'did you mean v0.16.1?',
          },
        ],
      },
    },
  },
}
