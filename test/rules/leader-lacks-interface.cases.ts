import type { RuleCases } from './rule-cases.ts'

/** Of these two, MetalLB chooses nuc2 for 192.168.1.60 and .63, and nuc1 for .61 and .62. */
const nodes = "nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: { interfaces: ['enp1s0'] } }"
const pools = "pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } }"
const wired = "l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }"

export const cases: RuleCases = {
  accepts: {
    'an interface of each': `{
      ${nodes},
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1', 'enp1s0'] } },
      services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60' } },
    }`,
    'the interface of the other is in another advertisement': `{
      ${nodes},
      ${pools},
      l2Advertisements: {
        one: {
          ipAddressPools: ['lan'],
          interfaces: ['eno1'],
          nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'nuc1' } }],
        },
        two: {
          ipAddressPools: ['lan'],
          interfaces: ['enp1s0'],
          nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'nuc2' } }],
        },
      },
      services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60' } },
    }`,
    'a leader that has it': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }, // ^ interface-not-on-every-node
        services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.62' } },
      }`,
      finds: [{ rule: 'interface-not-on-every-node', underlined: "['eno1']", message: /^nuc2/, help: /./ }],
    },
    'BGP announces it as well': {
      cluster: `{
        ${nodes},
        ${pools},
        bgpPeers: { tor: { myASN: 64500, peerASN: 64501, peerAddress: '192.168.1.1' } },
        bgpAdvertisements: { lan: { ipAddressPools: ['lan'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }, // ^ interface-not-on-every-node
        services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60' } },
      }`,
      finds: [{ rule: 'interface-not-on-every-node', underlined: "['eno1']", message: /^nuc2/, help: /./ }],
    },
    'endpoints on nobody knows which nodes': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } }, // ^ interface-not-on-every-node
        services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60', externalTrafficPolicy: 'Local' } },
      }`,
      finds: [{ rule: 'interface-not-on-every-node', underlined: "['eno1']", message: /^nuc2/, help: /./ }],
    },
  },
  rejects: {
    'a leader that has another': {
      cluster: `{
        ${nodes},
        ${pools},
        ${wired},
        services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60' } }, // ^ leader-lacks-interface
      }`,
      finds: [
        {
          underlined: "'gitea/ssh'",
          message: 'nuc2 leads for 192.168.1.60 of Service gitea/ssh and has no eno1: nobody answers',
          help: 'name one of nuc2 too (enp1s0), or leave nuc2 out with nodeSelectors',
          related: ['[\'eno1\']  L2Advertisement "lan"', 'nuc2  nuc2'],
        },
      ],
    },
    'a leader that has none, in the first release with interfaces': {
      cluster: `{
        release: 'v0.13.6',
        backend: 'native',
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: { interfaces: [] } },
        ${pools},
        ${wired},
        services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60' } }, // ^ leader-lacks-interface
      }`,
      finds: [
        {
          underlined: "'gitea/ssh'",
          message: /^nuc2 leads for 192\.168\.1\.60 .* no eno1/u,
          help: 'leave nuc2 out with nodeSelectors: it has no interface',
        },
      ],
    },
    'the only node with an endpoint': {
      cluster: `{
        ${nodes},
        ${pools},
        ${wired},
        services: {
          'gitea/ssh': { loadBalancerIPs: '192.168.1.62', externalTrafficPolicy: 'Local', endpoints: ['nuc2'] }, // ^ leader-lacks-interface, single-announcer
        },
      }`,
      finds: [
        { underlined: "'gitea/ssh'", message: /^nuc2 leads for 192\.168\.1\.62/u, help: /./ },
        { rule: 'single-announcer', underlined: "'gitea/ssh'", message: /only nuc2/, help: /./ },
      ],
    },
  },
  notJudged: {
    'a node that does not tell': {
      cluster: `{
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: {} },
        ${pools},
        ${wired},
        services: { 'gitea/ssh': {} },
      }`,
      lacks: ['interfaces of nodes'],
    },
    'no Services': {
      cluster: `{ ${pools}, ${wired} }`,
      lacks: [],
    },
  },
}
