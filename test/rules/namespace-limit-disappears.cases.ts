import type { RuleCases } from './rule-cases.ts'

const namespaces = "namespaces: { ingress: { labels: { exposure: 'public' } }, builds: {} }"
const l2 = "l2Advertisements: { edge: { ipAddressPools: ['edge'] } }"
const addresses = "addresses: ['192.168.1.60-192.168.1.75']"
const envoy = "serviceSelectors: [{ matchLabels: { app: 'envoy' } }]"
const services = "services: { 'ingress/envoy': { labels: { app: 'envoy' } } }"

export const cases: RuleCases = {
  accepts: {
    'a selector that matches': `{
      ${namespaces}, ${services}, ${l2},
      pools: {
        edge: { ${addresses}, serviceAllocation: { namespaceSelectors: [{ matchLabels: { exposure: 'public' } }], ${envoy} } },
      },
    }`,
    'a namespace by name keeps the limit': {
      cluster: `{
        ${namespaces}, ${services}, ${l2},
        pools: {
          edge: {
            ${addresses},
            serviceAllocation: {
              namespaces: ['ingress'],
              namespaceSelectors: [{ matchLabels: { exposure: 'pubic' } }], // ^ selector-matches-no-namespace
              ${envoy},
            },
          },
        },
      }`,
      finds: [
        {
          rule: 'selector-matches-no-namespace',
          underlined: "{ matchLabels: { exposure: 'pubic' } }",
          severity: 'warning',
          message: /matches no namespace$/,
          help: /./,
        },
      ],
    },
    'without serviceSelectors nobody gets an address, which is of another rule': {
      cluster: `{
        ${namespaces}, ${l2},
        pools: {
          edge: {
            ${addresses},
            serviceAllocation: { namespaceSelectors: [{ matchLabels: { exposure: 'pubic' } }] }, // ^ selector-matches-no-namespace
          },
        },
      }`,
      finds: [
        {
          rule: 'selector-matches-no-namespace',
          underlined: "{ matchLabels: { exposure: 'pubic' } }",
          message: /matches no namespace$/,
          help: /./,
        },
      ],
    },
  },
  rejects: {
    'a selector that is misspelt, beside one for Services': {
      cluster: `{
        ${namespaces}, ${services}, ${l2},
        pools: {
          edge: {
            ${addresses},
            serviceAllocation: {
              namespaceSelectors: [{ matchLabels: { exposure: 'pubic' } }], // ^ namespace-limit-disappears
              ${envoy},
            },
          },
        },
      }`,
      finds: [
        {
          underlined: "[{ matchLabels: { exposure: 'pubic' } }]",
          message:
            'pool "edge" serves every namespace: its namespace selectors match none, and MetalLB then looks only at serviceSelectors',
          help: "correct the selector, or name the namespaces: serviceAllocation: { namespaces: ['…'] }",
          related: ["[{ matchLabels: { app: 'envoy' } }]  all that is left of the limit"],
        },
      ],
    },
    'no namespace at all': {
      cluster: `{
        namespaces: {}, ${services}, ${l2},
        pools: {
          edge: {
            ${addresses},
            serviceAllocation: { namespaceSelectors: [{}, { matchLabels: { a: 'b' } }], namespaces: [], ${envoy} }, // ^ namespace-limit-disappears
          },
        },
      }`,
      finds: [{ underlined: "[{}, { matchLabels: { a: 'b' } }]", message: /serves every namespace/, help: /./ }],
    },
  },
  notJudged: {
    'no namespaces': {
      cluster: `{
        ${services}, ${l2},
        pools: { edge: { ${addresses}, serviceAllocation: { namespaceSelectors: [{}], ${envoy} } } },
      }`,
      lacks: ['namespaces'],
    },
    'no limit': { cluster: `{ ${l2}, pools: { edge: { ${addresses} } } }`, lacks: [] },
  },
}
