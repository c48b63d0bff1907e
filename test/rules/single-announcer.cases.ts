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
  },
  notJudged: {
    'no nodes': { cluster: `{ ${pools}, services: { 'traefik/traefik': {} } }`, lacks: ['nodes'] },
    'no Services': { cluster: `{ ${pools} }`, lacks: [] },
  },
}
