import type { RuleCases } from './rule-cases.ts'

const nodes = 'nodes: { nuc1: {}, nuc2: {} }'
const pools =
  "pools: { 'edge-pool': { addresses: ['192.168.1.64/28'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'another node that takes over': `{
      ${nodes},
      ${pools},
      services: { 'traefik/traefik': {}, 'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc1', 'nuc2'] } },
    }`,
    'one machine under the desk': `{
      nodes: { workbench: {} },
      ${pools},
      services: { 'traefik/traefik': {} },
    }`,
    'BGP from two of three': `{
      nodes: { nuc1: {}, nuc2: {}, nuc4: {} },
      pools: { 'edge-pool': { addresses: ['192.168.1.64/28'] } },
      backend: 'frr',
      bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1', dualStackAddressFamily: true } },
      bgpAdvertisements: {
        edge: {
          ipAddressPools: ['edge-pool'],
          nodeSelectors: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['nuc1', 'nuc4'] }] }],
        },
      },
      services: { 'traefik/traefik': {} },
    }`,
    'a release that does not look at the label': `{
      release: 'v0.13.12',
      backend: 'native',
      kubernetes: { distribution: 'talos' },
      nodes: { cp1: { role: 'control-plane' }, w1: {} },
      ${pools},
      services: { 'traefik/traefik': {} },
    }`,
    'a configuration that MetalLB rejects says nothing of Services': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.75-192.168.1.60'] } }, // ^ invalid-address-range
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        ${nodes}, services: { 'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc2'] } },
      }`,
      finds: [{ rule: 'invalid-address-range', underlined: "'192.168.1.75-192.168.1.60'", message: /./, help: /./ }],
    },
  },
  rejects: {
    'endpoints on one node': {
      cluster: `{
        ${nodes},
        ${pools},
        services: { 'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc2'] } }, // ^ single-announcer
      }`,
      finds: [
        {
          underlined: "'gitea/ssh'",
          message: 'only nuc2 can answer for 192.168.1.64 of Service gitea/ssh: nobody takes over when it dies',
          help: 'let more nodes announce it, or run an endpoint on another node',
        },
      ],
    },
    'an advertisement from one node': {
      cluster: `{
        ${nodes},
        pools: { 'edge-pool': { addresses: ['2001:db8::/124'] } },
        kubernetes: { serviceCIDR: 'fd43::/112' },
        l2Advertisements: {
          lan: { ipAddressPools: ['edge-pool'], nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'nuc1' } }] },
        },
        services: { 'traefik/traefik': {} }, // ^ single-announcer
      }`,
      finds: [
        { underlined: "'traefik/traefik'", message: /^only nuc1 can answer for 2001:db8::/, help: /^let more nodes/ },
      ],
    },
    'one worker beside control planes that Talos excludes': {
      cluster: `{
        kubernetes: { distribution: 'talos' },
        nodes: { cp1: { role: 'control-plane' }, cp2: { role: 'control-plane' }, w1: {} },
        ${pools},
        services: { 'traefik/traefik': {} }, // ^ single-announcer
      }`,
      finds: [{ underlined: "'traefik/traefik'", message: /^only w1 can answer for 192\.168\.1\.64 of/, help: /./ }],
    },
    'a session from one node, both families': {
      cluster: `{
        ${nodes},
        kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
        pools: { 'edge-pool': { addresses: ['192.168.1.64/28', '2001:db8::/124'] } },
        backend: 'frr',
        bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1', dualStackAddressFamily: true } },
        bgpAdvertisements: {
          edge: { ipAddressPools: ['edge-pool'], nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'nuc2' } }] },
        },
        services: { 'traefik/traefik': { ipFamilyPolicy: 'RequireDualStack' } }, // ^ single-announcer
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message: /^only nuc2 can answer for 192\.168\.1\.64, 2001:db8:: of/,
          help: /./,
        },
      ],
    },
  },
  notJudged: {
    'no nodes': { cluster: `{ ${pools}, services: { 'traefik/traefik': {} } }`, lacks: ['nodes'] },
    'no Services': { cluster: `{ ${pools} }`, lacks: [] },
  },
}
