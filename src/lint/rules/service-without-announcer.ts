import { calm, endpointsOf } from '../../simulate/situation.ts'
import { announcersOf } from '../../simulate/forecast.ts'
import type { Answer } from '../../simulate/forecast.ts'
import type { Model } from '../../model/model.ts'
import { certainAnswerOf, forecastServices } from '../forecast.ts'
import { poolNotAdvertised } from './pool-not-advertised.ts'
import type { Rule } from '../rule.ts'

/** A Service that gets an address which no node answers for. */
export const serviceWithoutAnnouncer: Rule = {
  name: 'service-without-announcer',
  severity: 'error',
  docs: {
    what: 'A Service gets an address, and no node answers for it.',
    why: 'No node is left that an advertisement selects, that may announce, and that has an endpoint where one is needed. With `externalTrafficPolicy: Local` that is each node with an endpoint; a label can exclude nodes, as kubeadm does with the control plane.',
    example: {
      refused: `
        nodes: { nuc1: { labels: { room: 'office' } }, nuc2: { labels: { room: 'attic' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: {
          lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { room: 'office' } }] },
        },
        services: { 'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc2'] } },`,
      instead: `
        nodes: { nuc1: { labels: { room: 'office' } }, nuc2: { labels: { room: 'attic' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: {
          lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { room: 'office' } }] },
        },
        services: { 'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc1'] } },`,
    },
    fix: 'Widen `nodeSelectors` of the advertisement, or run an endpoint on a node that announces. The finding lists each node with its reason.',
    since: '0.1.0',
  },
  lacks: ({ facts }) => (facts.nodes === undefined && (facts.services ?? []).length > 0 ? ['nodes'] : []),
  check: (model, surroundings) => {
    if (model.facts.nodes === undefined) return []
    const unadvertised = new Set(
      poolNotAdvertised.check(model, surroundings).map(({ object }) => nameAt(model, object)),
    )
    const endpoints = endpointsOf(model, calm)
    return forecastServices(model).flatMap(({ service, forecast }) => {
      const answer = certainAnswerOf(forecast)
      if (answer === undefined || announcersOf(answer).length > 0 || unadvertised.has(answer.pool)) return []
      const message = `Service ${service.id} gets ${answer.ips.join(', ')}, and no node answers for it: ${endpoints[service.id]!.length === 0 ? 'it has no endpoint on a node that is there' : reasonsOf(answer)}`
      const help = 'widen nodeSelectors of the advertisement, or put an endpoint on a node that announces'
      return [{ path: service.path, message, help }]
    })
  },
}

function nameAt({ resources }: Model, object: number | undefined): string | undefined {
  return object === undefined ? undefined : resources[object]?.object.metadata.name
}

const words: Readonly<Record<string, string>> = {
  noEndpoints: 'no endpoint',
  noLocalEndpoints: 'no endpoint here',
  noMatchingAdvertisement: 'no advertisement',
  nodeLabeledExcludeBalancers: 'excluded by its label',
  nodeNetworkUnavailable: 'network unavailable',
  notOwner: 'not chosen',
}

function reasonsOf({ layer2, bgp }: Answer): string {
  const nodes = Object.keys({ ...layer2, ...bgp })
  if (nodes.length === 0) return 'there is no node'
  return nodes
    .map(
      (node) =>
        `${node} (${[...new Set([layer2[node], bgp[node]].map((reason = '') => words[reason] ?? reason))].join(', ')})`,
    )
    .join(', ')
}
