import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } }"
const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"
const label = "labels: { 'node.kubernetes.io/exclude-from-external-load-balancers': 'false' }"
const kubeadm = "kubernetes: { distribution: 'kubeadm', podCIDR: '10.42.0.0/16' }"

export const cases: RuleCases = {
  accepts: {
    'a worker is left': `{ ${kubeadm}, nodes: { cp1: { role: 'control-plane' }, w1: {} }, ${pools}, ${l2} }`,
    'k3s excludes nobody': `{ kubernetes: { distribution: 'k3s' }, nodes: { nuc1: { role: 'control-plane' } }, ${pools}, ${l2} }`,
    'no speaker looked before v0.14.0': `{
      release: 'v0.13.12', nodes: { nuc1: { ${label} } }, ${pools}, ${l2},
    }`,
    'a selector of no node at all is of another rule': {
      cluster: `{
        ${kubeadm}, nodes: { cp1: { role: 'control-plane' } }, ${pools},
        l2Advertisements: {
          lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { room: 'attic' } }] }, // ^ selector-matches-no-node
        },
      }`,
      finds: [
        {
          rule: 'selector-matches-no-node',
          underlined: "{ matchLabels: { room: 'attic' } }",
          message: /attic/,
          help: /./,
        },
      ],
    },
  },
  rejects: {
    'a cluster of one control plane': {
      cluster: `{
        ${kubeadm},
        nodes: { cp1: { role: 'control-plane' } },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, // ^ announced-from-excluded-nodes
      }`,
      finds: [
        {
          underlined: 'lan',
          message:
            'L2Advertisement "lan" is announced by nobody: cp1 has the label node.kubernetes.io/exclude-from-external-load-balancers',
          help: 'remove the label from a node, or select nodes without it; where speakers have --ignore-exclude-lb, leave it out here',
          related: ['cp1  cp1 is excluded'],
        },
      ],
    },
    'only excluded nodes are selected, over BGP, and the value of the label does not matter': {
      cluster: `{
        release: 'v0.14.0', backend: 'frr',
        nodes: { nuc1: { ${label} }, nuc2: { ${label} }, nuc3: {} },
        ${pools},
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '192.168.1.1' } },
        bgpAdvertisements: {
          lan: { // ^ announced-from-excluded-nodes
            ipAddressPools: ['lan'],
            nodeSelectors: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['nuc1', 'nuc2'] }] }],
          },
        },
        services: { 'traefik/traefik': {} },
      }`,
      finds: [{ underlined: 'lan', message: /^BGPAdvertisement "lan" .*: nuc1, nuc2 have the label/, help: /./ }],
    },
  },
  notJudged: {
    'no nodes': { cluster: `{ ${pools}, ${l2} }`, lacks: ['nodes'] },
    'no advertisement': { cluster: `{ ${pools} }`, lacks: [] },
  },
}
