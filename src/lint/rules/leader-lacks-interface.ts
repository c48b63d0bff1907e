import type { Model } from '../../model/model.ts'
import { serviceDefinitionOf } from '../../model/service-definition.ts'
import { interfacesIn } from '../../simulate/simulate.ts'
import { advertisedPools } from '../advertised-pools.ts'
import { answeredServices } from '../forecast.ts'
import type { AnsweredService } from '../forecast.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { interfaceOnNoNode } from './interface-on-no-node.ts'

/**
 * A Service whose address is led by a node without any of the interfaces that are named for it. What BGP announces as
 * well is not silent, and what `interface-on-no-node` says of an advertisement is not said again.
 */
export const leaderLacksInterface: Rule = {
  name: 'leader-lacks-interface',
  severity: 'error',
  docs: {
    what: 'The node that leads for the address of a Service has none of the interfaces that its advertisements name.',
    why: 'MetalLB chooses the leader by node and address, without looking at interfaces. A leader that lacks them says so in an event of the Service (`announceFailed`) and answers nobody; no other node takes over, although others have the interface.',
    example: {
      refused: `
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: { interfaces: ['enp1s0'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },
        services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60' } },`,
      instead: `
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: { interfaces: ['enp1s0'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1', 'enp1s0'] } },
        services: { 'gitea/ssh': { loadBalancerIPs: '192.168.1.60' } },`,
    },
    fix: 'Name an interface of every node that may lead, or select the nodes that have the interface with `nodeSelectors`.',
    since: '0.1.0',
    releases: 'v0.13.6 and later, which have `interfaces`',
  },
  lacks: (model) =>
    (model.facts.services ?? []).length > 0 && limited(model).length > 0 && !knowsInterfaces(model)
      ? ['interfaces of nodes']
      : [],
  check: (model, surroundings) => {
    if (limited(model).length === 0 || !(model.facts.nodes ?? []).some(({ interfaces }) => interfaces)) return []
    const said = new Set(interfaceOnNoNode.check(model, surroundings).map(({ object }) => object))
    const answered = answeredServices(model).filter((each) => isLedForCertain(model, each))
    const placements = answered.map(({ service, answer }) => ({ service: service.id, ...answer }))
    const interfacesOf = interfacesIn(model, placements)
    const nodes = new Map((model.facts.nodes ?? []).map((node) => [node.name, node]))
    return answered.flatMap((each): readonly Finding[] => {
      const { service, answer } = each
      const node = nodes.get(answer.leader!)
      const named = interfacesOf(service.id, answer.leader!)
      if (named === undefined || named === 'all' || node?.interfaces === undefined) return []
      if (node.interfaces.some((name) => named.includes(name))) return []
      const limiting = limiters(model, each)
      if (limiting.some(({ index }) => said.has(index))) return []
      const related = limiting.map((limiter) => ({
        object: limiter.index,
        path: ['spec', 'interfaces'],
        message: nameOf(limiter),
      }))
      return [
        {
          path: service.path,
          message: `${node.name} leads for ${answer.ips.join(', ')} of Service ${service.id} and has no ${named.join(' or ')}: nobody answers`,
          help: helpFor(node.name, node.interfaces),
          related: [...related, { path: node.path, message: node.name }],
        },
      ]
    })
  },
}

function limited(model: Model): readonly Indexed[] {
  return resourcesOfKind(model, 'L2Advertisement').filter(
    (resource) => entriesAt(resource, ['spec', 'interfaces']).length > 0,
  )
}

function knowsInterfaces({ facts }: Model): boolean {
  return facts.nodes !== undefined && facts.nodes.every(({ interfaces }) => interfaces !== undefined)
}

/** Not by BGP as well, and not by whichever node an endpoint happens to be on. */
function isLedForCertain(model: Model, { service, answer }: AnsweredService): boolean {
  const { externalTrafficPolicy, endpoints } = serviceDefinitionOf(model, service.id)
  const dependsOnEndpoints = externalTrafficPolicy === 'Local' && endpoints === undefined
  return answer.leader !== null && !dependsOnEndpoints && !Object.values(answer.bgp).includes('')
}

/** The advertisements that name interfaces for the Service's pool on its leader. */
function limiters(model: Model, { answer }: AnsweredService): readonly Indexed[] {
  const poolsOf = advertisedPools(model)
  return limited(model).filter(
    (each) =>
      poolsOf(each).some(({ name }) => name === answer.pool) &&
      selectedNodes(each, model)?.some(({ name }) => name === answer.leader),
  )
}

function helpFor(node: string, interfaces: readonly string[]): string {
  if (interfaces.length === 0) return `leave ${node} out with nodeSelectors: it has no interface`
  return `name one of ${node} too (${interfaces.join(', ')}), or leave ${node} out with nodeSelectors`
}
