import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }"
const nodes = `nodes: {
          nuc1: { labels: { room: 'office' }, role: 'control-plane' },
          nuc4: { labels: { room: 'attic', rack: 'a' } },
        }`

export const cases: RuleCases = {
  accepts: {
    'labels, expressions and everything': `{
      ${nodes},
      ${pools},
      l2Advertisements: {
        lan: {
          ipAddressPools: ['edge-pool'],
          nodeSelectors: [
            {},
            { matchLabels: { room: 'attic', rack: 'a' } },
            { matchExpressions: [{ key: 'room', operator: 'In', values: ['attic', 'cellar'] }] },
            { matchExpressions: [{ key: 'room', operator: 'NotIn', values: ['attic'] }] },
            { matchExpressions: [{ key: 'rack', operator: 'Exists' }] },
            { matchExpressions: [{ key: 'rack', operator: 'DoesNotExist' }], matchLabels: { room: 'office' } },
          ],
        },
      },
    }`,
    'labels that Kubernetes gives by itself': `{
      ${nodes},
      ${pools},
      l2Advertisements: {
        lan: {
          ipAddressPools: ['edge-pool'],
          nodeSelectors: [
            { matchLabels: { 'kubernetes.io/hostname': 'nuc4', 'kubernetes.io/os': 'linux' } },
            { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
          ],
        },
      },
    }`,
    'the control plane of k3s, whose label has a value': `{
      kubernetes: { distribution: 'k3s' },
      ${nodes},
      ${pools},
      l2Advertisements: {
        lan: {
          ipAddressPools: ['edge-pool'],
          nodeSelectors: [{ matchLabels: { 'node-role.kubernetes.io/control-plane': 'true' } }],
        },
      },
    }`,
    'a selector that MetalLB refuses is not judged twice': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: {
          lan: {
            ipAddressPools: ['edge-pool'],
            nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': '*' } }], // ^ invalid-selector
          },
        },
      }`,
      finds: [
        {
          rule: 'invalid-selector',
          underlined: "'*'",
          message: /"\*" is no label value/,
          help: /^delete the selector to mean all, or name each/,
        },
      ],
    },
  },
  rejects: {
    'a room that no node is in': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: {
          lan: {
            ipAddressPools: ['edge-pool'],
            nodeSelectors: [
              { matchLabels: { room: 'attic' } },
              { matchLabels: { room: 'ofice' } }, // ^ selector-matches-no-node
            ],
          },
        },
      }`,
      finds: [
        {
          underlined: "{ matchLabels: { room: 'ofice' } }",
          severity: 'warning',
          message: 'the selector room=ofice of L2Advertisement "lan" matches no node',
          help: 'did you mean room=office?',
        },
      ],
    },
    'each operator, and labels of two nodes': {
      cluster: `{
        ${nodes},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        bgpPeers: { router: { myASN: 64512, peerASN: 64513, peerAddress: '10.60.1.1' } }, bgpAdvertisements: {
          edge: {
            ipAddressPools: ['edge-pool'],
            nodeSelectors: [
              { matchLabels: { room: 'office', rack: 'a' } }, // ^ selector-matches-no-node
              { matchExpressions: [{ key: 'room', operator: 'In', values: ['cellar', 'garage'] }] }, // ^ selector-matches-no-node
              { matchExpressions: [{ key: 'room', operator: 'NotIn', values: ['office', 'attic'] }] }, // ^ selector-matches-no-node
              { matchExpressions: [{ key: 'gpu', operator: 'Exists' }] }, // ^ selector-matches-no-node
              { matchExpressions: [{ key: 'room', operator: 'DoesNotExist' }] }, // ^ selector-matches-no-node
            ],
          },
        },
      }`,
      finds: [
        {
          underlined: "{ matchLabels: { room: 'office', rack: 'a' } }",
          message: /^the selector rack=a, room=office of BGPAdvertisement "edge"/,
          help: /^select by a label of nuc1, nuc4/,
        },
        {
          underlined: "{ matchExpressions: [{ key: 'room', operator: 'In', values: ['cellar', 'garage'] }] }",
          message: /selector room In cellar garage of/,
          help: /^select by a label/,
        },
        {
          underlined: "{ matchExpressions: [{ key: 'room', operator: 'NotIn', values: ['office', 'attic'] }] }",
          message: /selector room NotIn office attic of/,
          help: /^select by a label/,
        },
        {
          underlined: "{ matchExpressions: [{ key: 'gpu', operator: 'Exists' }] }",
          message: /selector gpu Exists of/,
          help: /^select by a label/,
        },
        {
          underlined: "{ matchExpressions: [{ key: 'room', operator: 'DoesNotExist' }] }",
          message: /selector room DoesNotExist of/,
          help: /delete the selector to mean all nodes$/,
        },
      ],
    },
    'an unlabelled control plane, of a peer': {
      cluster: `{
        kubernetes: { distribution: 'kubeadm' },
        ${nodes},
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'] } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },
        bgpPeers: {
          tor: {
            myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1',
            nodeSelectors: [{ matchLabels: { 'node-role.kubernetes.io/control-plane': 'true' } }], // ^ selector-matches-no-node
          },
        },
      }`,
      finds: [
        {
          underlined: "{ matchLabels: { 'node-role.kubernetes.io/control-plane': 'true' } }",
          message: /^the selector node-role\.kubernetes\.io\/control-plane=true of BGPPeer "tor"/,
          help: 'did you mean node-role.kubernetes.io/control-plane=?',
        },
      ],
    },
    'any node, where there is none': {
      cluster: `{
        nodes: {},
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], nodeSelectors: [{}] } }, // ^ selector-matches-no-node
      }`,
      finds: [
        {
          underlined: '{}',
          message: /^the selector \{\} of L2Advertisement "lan" matches no node$/,
          help: /^select by a label of a node/,
        },
      ],
    },
  },
  notJudged: {
    'no nodes': {
      cluster: `{ ${pools}, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], nodeSelectors: [{}] } } }`,
      lacks: ['nodes'],
    },
    'no selector': {
      cluster: `{ ${pools}, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'], nodeSelectors: [] } } }`,
      lacks: [],
    },
  },
}
