import type { RuleCases } from './rule-cases.ts'

const nodes =
  "nodes: { nuc1: { labels: { room: 'office' } }, nuc2: { labels: { room: 'office' } }, nuc4: { labels: { room: 'attic' } } }"
const pools = "pools: { 'edge-pool': { addresses: ['192.168.1.64/28'] } }"

export const cases: RuleCases = {
  accepts: {
    'endpoints where it is announced': `{
      ${nodes},
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], nodeSelectors: [{ matchLabels: { room: 'office' } }] } },
      services: {
        'traefik/traefik': {},
        'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc1', 'nuc2', 'nuc4'] },
        'nginx/nginx': { endpoints: ['nuc4'] },
      },
    }`,
    'BGP from the one rack that has a session': `{
      ${nodes},
      ${pools},
      backend: 'frr',
      bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1' } },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'], nodeSelectors: [{ matchLabels: { room: 'office' } }] } },
      services: { 'traefik/traefik': {} },
    }`,
    'a pool that nothing announces is told once': {
      cluster: `{
        ${nodes},
        pools: {
          'edge-pool': { addresses: ['192.168.1.64/28'] },
          lab: { addresses: ['192.168.1.96/28'] }, // ^ pool-not-advertised
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'traefik/traefik': { pool: 'lab' } },
      }`,
      finds: [{ rule: 'pool-not-advertised', underlined: 'lab', message: /./, help: /./ }],
    },
    'an endpoint on a node that does not exist is told once': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'gitea/ssh': { endpoints: ['workbench'] } }, // ^ endpoint-on-unknown-node
      }`,
      finds: [{ rule: 'endpoint-on-unknown-node', underlined: "'workbench'", message: /./, help: /./ }],
    },
    'a configuration that MetalLB rejects says nothing of Services': {
      cluster: `{
        pools: { 'edge-pool': { addresses: ['192.168.1.75-192.168.1.60'] } }, // ^ invalid-address-range
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        nodes: { nuc1: {} }, services: { 'gitea/ssh': { endpoints: [] } },
      }`,
      finds: [{ rule: 'invalid-address-range', underlined: "'192.168.1.75-192.168.1.60'", message: /./, help: /./ }],
    },
    'no peer that hears it is of another rule': {
      cluster: `{
        ${nodes},
        ${pools},
        backend: 'frr',
        bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'] } }, // ^ bgp-advertisement-without-peer
        services: { 'traefik/traefik': {} },
      }`,
      finds: [{ rule: 'bgp-advertisement-without-peer', underlined: 'edge', message: /./, help: /./ }],
    },
    'a peer that is misspelt is of another rule': {
      cluster: `{
        ${nodes},
        ${pools},
        backend: 'frr',
        bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1' } }, // ^ peer-without-advertisement
        bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'], peers: ['torr'] } }, // ^ unknown-peer
        services: { 'traefik/traefik': {} },
      }`,
      finds: [
        { rule: 'peer-without-advertisement', underlined: 'tor', message: /./, help: /./ },
        { rule: 'unknown-peer', underlined: "'torr'", message: /./, help: /./ },
      ],
    },
    'a control plane that kubeadm excludes is of another rule': {
      cluster: `{
        kubernetes: { distribution: 'kubeadm', podCIDR: '10.42.0.0/16' },
        nodes: { nuc1: { role: 'control-plane' } },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }, // ^ announced-from-excluded-nodes
        services: { 'traefik/traefik': {} },
      }`,
      finds: [{ rule: 'announced-from-excluded-nodes', underlined: 'lan', message: /nuc1/, help: /label/ }],
    },
  },
  rejects: {
    'endpoints only where nothing is announced': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], nodeSelectors: [{ matchLabels: { room: 'office' } }] } },
        services: {
          'gitea/ssh': { // ^ service-without-announcer
            externalTrafficPolicy: 'Local',
            endpoints: ['nuc4'],
          },
        },
      }`,
      finds: [
        {
          underlined: "'gitea/ssh'",
          message:
            /no node answers for it: nuc1 \(no endpoint here\), nuc2 \(no endpoint here\), nuc4 \(no advertisement\)$/,
          help: /^widen nodeSelectors/,
        },
      ],
    },
    'no endpoint at all': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'gitea/ssh': { endpoints: [] } }, // ^ service-without-announcer
      }`,
      finds: [
        {
          underlined: "'gitea/ssh'",
          message:
            'Service gitea/ssh gets 192.168.1.64, and no node answers for it: it has no endpoint on a node that is there',
          help: 'widen nodeSelectors of the advertisement, or put an endpoint on a node that announces',
        },
      ],
    },
    'the excluded control planes of Talos, and a worker without an endpoint': {
      cluster: `{
        kubernetes: { distribution: 'talos' },
        nodes: { cp1: { role: 'control-plane' }, cp2: { role: 'control-plane' }, w1: {} },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'traefik/traefik': { externalTrafficPolicy: 'Local', endpoints: ['cp1', 'cp2'] } }, // ^ service-without-announcer
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message: /: cp1 \(excluded by its label\), cp2 \(excluded by its label\), w1 \(no endpoint here\)$/,
          help: /./,
        },
      ],
    },
    'an IPv6 address over BGP': {
      cluster: `{
        ${nodes},
        pools: { 'edge-pool': { addresses: ['2001:db8::/124'] } },
        backend: 'frr',
        bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '2001:db8:1::1' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'], nodeSelectors: [{ matchLabels: { room: 'attic' } }] } },
        services: { 'traefik/traefik': { externalTrafficPolicy: 'Local', endpoints: ['nuc1'] } }, // ^ service-without-announcer
      }`,
      finds: [
        {
          underlined: "'traefik/traefik'",
          message:
            /gets 2001:db8::, .*: nuc1 \(no advertisement\), nuc2 \(no advertisement\), nuc4 \(no endpoint here\)$/,
          help: /./,
        },
      ],
    },
    'endpoints only on nodes without a session': {
      cluster: `{
        ${nodes},
        ${pools},
        backend: 'frr',
        bgpPeers: {
          tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1', nodeSelectors: [{ matchLabels: { room: 'office' } }] },
        },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'] } },
        services: { 'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc4'] } }, // ^ service-without-announcer
      }`,
      finds: [
        {
          underlined: "'gitea/ssh'",
          message:
            /: nuc1 \(no endpoint here\), nuc2 \(no endpoint here\), nuc4 \(no BGP session in which to tell it\)$/,
          help: /./,
        },
      ],
    },
    'more nodes than anybody reads': {
      cluster: `{
        kubernetes: { distribution: 'talos' },
        nodes: { ${Array.from({ length: 10 }, (_, index) => `cp${index}: { role: 'control-plane' }`).join(', ')}, w1: {} },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'traefik/traefik': { externalTrafficPolicy: 'Local', endpoints: ['cp0'] } }, // ^ service-without-announcer
      }`,
      finds: [{ underlined: "'traefik/traefik'", message: /cp7 \(excluded by its label\) and 3 more$/, help: /./ }],
    },
    'a cluster without a single node': {
      cluster: `{
        nodes: {},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'traefik/traefik': {} }, // ^ service-without-announcer
      }`,
      finds: [{ underlined: "'traefik/traefik'", message: /: there is no node$/, help: /./ }],
    },
  },
  notJudged: {
    'no nodes': {
      cluster: `{ ${pools}, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }, services: { 'traefik/traefik': {} } }`,
      lacks: ['nodes'],
    },
    'no Services': { cluster: `{ ${pools}, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } } }`, lacks: [] },
  },
}
