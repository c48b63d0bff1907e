import type { Model, ServiceFacts } from '../../model/model.ts'
import { serviceDefinitionOf } from '../../model/service-definition.ts'
import { announcersOf } from '../../simulate/forecast.ts'
import type { Answer } from '../../simulate/forecast.ts'
import { calm, endpointsOf } from '../../simulate/situation.ts'
import { advertisedPools } from '../advertised-pools.ts'
import { isExcluded } from '../excluded-node.ts'
import { answeredServices } from '../forecast.ts'
import { resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Finding, Rule, Surroundings } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { toldPeers } from '../told-peers.ts'
import { announcedFromExcludedNodes } from './announced-from-excluded-nodes.ts'
import { announcedWithoutSpeaker } from './announced-without-speaker.ts'
import { bgpAdvertisementWithoutPeer } from './bgp-advertisement-without-peer.ts'
import { endpointOnUnknownNode } from './endpoint-on-unknown-node.ts'
import { poolNotAdvertised } from './pool-not-advertised.ts'
import { selectorMatchesNoNode } from './selector-matches-no-node.ts'
import { unknownPeer } from './unknown-peer.ts'

/**
 * A Service that gets an address which no node answers for. What other rules say of its pool, of all advertisements of
 * that pool, or of its only endpoints, is not said again.
 */
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
    if (model.facts.nodes === undefined || (model.facts.services ?? []).length === 0) return []
    const unadvertised = new Set([
      ...poolNotAdvertised.check(model, surroundings).map(({ object }) => nameAt(model, object)),
      ...poolsOfMuteAdvertisements(model, surroundings),
    ])
    const misplaced = new Set(endpointOnUnknownNode.check(model, surroundings).map(({ path: [, id] }) => id))
    const endpoints = endpointsOf(model, calm)
    return answeredServices(model).flatMap(({ service, answer }): readonly Finding[] => {
      if (announcersOf(answer).length > 0 || unadvertised.has(answer.pool)) return []
      const nodes = endpoints[service.id]!
      if (nodes.length === 0 && misplaced.has(service.id)) return []
      const why = whyNobody(model, service, answer, nodes)
      const message = `Service ${service.id} gets ${answer.ips.join(', ')}, and no node answers for it: ${why}`
      const help = 'widen nodeSelectors of the advertisement, or put an endpoint on a node that announces'
      return [{ path: service.path, message, help }]
    })
  },
}

/** The rules that say why nobody announces what an advertisement is for. */
const muting: readonly Rule[] = [announcedFromExcludedNodes, announcedWithoutSpeaker, selectorMatchesNoNode]

/** The pools of which every advertisement is said to be announced by nobody. */
function poolsOfMuteAdvertisements(model: Model, surroundings: Surroundings): readonly string[] {
  const found = new Set(muting.flatMap(({ check }) => check(model, surroundings).map(({ object }) => object)))
  const announcements = resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement')
  const isUnheard = unheardIn(model, surroundings)
  const silent = announcements.filter((each) => (found.has(each.index) && !announces(each, model)) || isUnheard(each))
  if (silent.length === 0) return []
  const poolsOf = advertisedPools(model)
  const heard = new Set(announcements.filter((each) => !silent.includes(each)).flatMap(poolsOf))
  return silent.flatMap(poolsOf).flatMap((pool) => (heard.has(pool) ? [] : [pool.name]))
}

/** Whether a rule says of an advertisement that no peer hears it. */
function unheardIn(model: Model, surroundings: Surroundings): (advertisement: Indexed) => boolean {
  const apart = new Set(bgpAdvertisementWithoutPeer.check(model, surroundings).map(({ object }) => object))
  const misspelt = new Set(unknownPeer.check(model, surroundings).map(({ object }) => object))
  const peersOf = toldPeers(model)
  return (each) => apart.has(each.index) || (misspelt.has(each.index) && peersOf(each).length === 0)
}

/** Whether some node that it selects speaks, and may announce. */
function announces(advertisement: Indexed, model: Model): boolean {
  const nodes = selectedNodes(advertisement, model) ?? []
  return nodes.some((node) => node.hasSpeaker && !isExcluded(node, model.release.release))
}

function nameAt({ resources }: Model, object: number | undefined): string | undefined {
  return object === undefined ? undefined : resources[object]?.object.metadata.name
}

/** The reasons of so many nodes are told. */
const most = 8

function whyNobody(model: Model, { id }: ServiceFacts, answer: Answer, endpoints: readonly string[]): string {
  const nodes = model.facts.nodes ?? []
  if (nodes.length === 0) return 'there is no node'
  if (endpoints.length === 0) return 'it has no endpoint on a node that is there'
  const isLocal = serviceDefinitionOf(model, id).externalTrafficPolicy === 'Local'
  const reasons = nodes.map((node) => {
    const { name } = node
    const unnoticed = isExcluded(node, model.release.release)
      ? 'excluded by its label'
      : !node.hasSpeaker
        ? noSpeaker
        : isLocal && !endpoints.includes(name)
          ? 'no endpoint here'
          : ''
    return `${name} (${reasonsAt(name, answer, unnoticed).join(', ') || 'no advertisement'})`
  })
  const more = reasons.length - most
  return more > 0 ? `${reasons.slice(0, most).join(', ')} and ${more} more` : reasons.join(', ')
}

const noSpeaker = 'no speaker'

const words: Readonly<Record<string, string>> = {
  conflictingAdvertisements: 'its advertisements are in conflict',
  noEndpoints: 'no endpoint',
  noLocalEndpoints: 'no endpoint here',
  noSession: 'no BGP session in which to tell it',
  nodeLabeledExcludeBalancers: 'excluded by its label',
}

/** By layer 2, MetalLB says no more of a node that is left out than that it is not the owner. */
function reasonsAt(node: string, { layer2, bgp }: Answer, unnoticed: string): readonly string[] {
  const isLeftOut = layer2[node] === 'notOwner' || unnoticed === noSpeaker
  const told = [isLeftOut ? unnoticed : '', words[bgp[node] ?? ''] ?? '']
  return [...new Set(told)].filter((reason) => reason !== '')
}
