import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } }"
const talos = "kubernetes: { distribution: 'talos' }"

export const cases: RuleCases = {
  accepts: {
    'nothing is chosen': `{
      ${talos}, nodes: { cp1: { role: 'control-plane' }, w1: {} }, ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
    }`,
    'workers are chosen': `{
      ${talos}, nodes: { cp1: { role: 'control-plane' }, w1: { labels: { rack: 'a' } } }, ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { rack: 'a' } }] } },
    }`,
    'a release that does not look': `{
      release: 'v0.13.12', ${talos}, nodes: { cp1: { role: 'control-plane' }, w1: {} }, ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{}] } },
    }`,
  },
  rejects: {
    'a control plane among the chosen': {
      cluster: `{
        ${talos},
        nodes: {
          cp1: { role: 'control-plane', labels: { rack: 'a' } },
          w1: { labels: { rack: 'a' } },
          w2: { labels: { rack: 'a' } },
        },
        ${pools},
        l2Advertisements: {
          lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { rack: 'a' } }] }, // ^ excluded-node-selected
        },
      }`,
      finds: [
        {
          underlined: "[{ matchLabels: { rack: 'a' } }]",
          message:
            'L2Advertisement "lan" selects cp1, which announces nothing: excluded by the label node.kubernetes.io/exclude-from-external-load-balancers',
          help: 'remove the label, or count on 2 of 3 nodes',
        },
      ],
    },
    'two of them': {
      cluster: `{
        ${talos},
        nodes: { cp1: { role: 'control-plane' }, cp2: { role: 'control-plane' }, w1: {} },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{}] } }, // ^ excluded-node-selected
      }`,
      finds: [{ underlined: '[{}]', message: /selects cp1, cp2, which announce nothing/, help: /1 of 3 nodes$/ }],
    },
  },
}
