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
          message: /no node answers for it: nuc1 .*, nuc4 \(no advertisement/,
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
    'a control plane that kubeadm excludes': {
      cluster: `{
        kubernetes: { distribution: 'kubeadm', podCIDR: '10.42.0.0/16' },
        nodes: { nuc1: { role: 'control-plane' } },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        services: { 'traefik/traefik': {} }, // ^ service-without-announcer
      }`,
      finds: [{ underlined: "'traefik/traefik'", message: /no node answers for it: nuc1/, help: /./ }],
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
