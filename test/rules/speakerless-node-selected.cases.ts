import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { lan: { addresses: ['192.168.1.60/32'] } }"

export const cases: RuleCases = {
  accepts: {
    'nothing is chosen': `{
      nodes: { nuc1: { speaker: false }, nuc2: {} }, ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [] } },
    }`,
  },
  rejects: {
    'one of two, and the Service that only it could answer for': {
      cluster: `{
        nodes: { nuc1: { speaker: false, labels: { rack: 'a' } }, nuc2: { labels: { rack: 'a' } } },
        ${pools},
        l2Advertisements: {
          lan: {
            ipAddressPools: ['lan'],
            nodeSelectors: [{ matchLabels: { rack: 'a' } }], // ^ speakerless-node-selected
          },
        },
        services: {
          'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc1'] }, // ^ service-without-announcer
        },
      }`,
      finds: [
        {
          underlined: "[{ matchLabels: { rack: 'a' } }]",
          message: 'L2Advertisement "lan" selects nuc1, where no speaker runs',
          help: 'let it run there, or count on 1 of 2 nodes',
        },
        {
          rule: 'service-without-announcer',
          underlined: "'gitea/ssh'",
          message: /: nuc1 \(no speaker\), nuc2 \(no endpoint here\)$/,
          help: /./,
        },
      ],
    },
  },
}
