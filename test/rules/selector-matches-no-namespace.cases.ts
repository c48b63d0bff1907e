import type { RuleCases } from './rule-cases.ts'

const advertised = "l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'names and labels of namespaces that are there': `{
      namespaces: { traefik: { labels: { tier: 'edge' } }, gitea: {} },
      pools: {
        'edge-pool': {
          addresses: ['192.168.1.60/32'],
          serviceAllocation: {
            namespaces: ['gitea'],
            namespaceSelectors: [{ matchLabels: { tier: 'edge' } }, { matchLabels: { 'kubernetes.io/metadata.name': 'gitea' } }],
          },
        },
      },
      ${advertised},
    }`,
  },
  rejects: {
    'a label and a name that none has': {
      cluster: `{
        namespaces: { traefik: { labels: { tier: 'edge' } }, gitea: {} },
        pools: {
          'edge-pool': {
            addresses: ['192.168.1.60/32'],
            serviceAllocation: {
              namespaces: ['gitea', 'treafik'], // ^ selector-matches-no-namespace
              namespaceSelectors: [{ matchLabels: { tier: 'lab' } }], // ^ selector-matches-no-namespace
            },
          },
        },
        ${advertised},
      }`,
      finds: [
        {
          underlined: "'treafik'",
          severity: 'warning',
          message: 'pool "edge-pool" is kept for the namespace "treafik", which the definition does not have',
          help: 'did you mean "traefik"?',
        },
        {
          underlined: "{ matchLabels: { tier: 'lab' } }",
          severity: 'warning',
          message: 'the namespace selector of pool "edge-pool" matches no namespace',
          help: "give a namespace these labels, or name it: serviceAllocation: { namespaces: ['…'] }",
        },
      ],
    },
    'where there is none': {
      cluster: `{
        namespaces: {},
        pools: {
          'edge-pool': { addresses: ['192.168.1.60/32'], serviceAllocation: { namespaceSelectors: [{}] } }, // ^ selector-matches-no-namespace
        },
        ${advertised},
      }`,
      finds: [{ underlined: '{}', message: /matches no namespace$/, help: /^give a namespace/ }],
    },
  },
  notJudged: {
    'no namespaces': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'], serviceAllocation: { namespaces: ['gitea'] } } } }`,
      lacks: ['namespaces'],
    },
    'a pool for everybody': { cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`, lacks: [] },
  },
}
