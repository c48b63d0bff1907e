import { announcersOf } from '../../simulate/forecast.ts'
import { answererOf } from '../../simulate/simulate.ts'
import { answeredServices } from '../forecast.ts'
import type { AnsweredService } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/** A Service that only one of several nodes can answer for: where that one dies, nobody takes over. */
export const singleAnnouncer: Rule = {
  name: 'single-announcer',
  severity: 'info',
  docs: {
    what: 'Only one of several nodes can answer for the address of a Service.',
    why: 'Where that node dies, nobody takes over, although the cluster goes on. It may be meant (one room, one uplink); then it is good to know.',
    example: {
      refused: `
        nodes: { nuc1: {}, nuc2: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc2'] } },`,
      instead: `
        nodes: { nuc1: {}, nuc2: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'gitea/ssh': { externalTrafficPolicy: 'Local', endpoints: ['nuc1', 'nuc2'] } },`,
    },
    fix: 'Let more nodes announce the pool, or run an endpoint on another node.',
    since: '0.1.0',
  },
  lacks: ({ facts }) => (facts.nodes === undefined && (facts.services ?? []).length > 0 ? ['nodes'] : []),
  check: (model) => {
    if ((model.facts.nodes ?? []).length < 2) return []
    const answered = answeredServices(model).flatMap(answeredByOne)
    const answers = answererOf(
      model,
      answered.map(({ service, answer }) => ({ service: service.id, ...answer })),
    )
    return [...Map.groupBy(answered, ({ node }) => node)].flatMap(([node, services]) => {
      const without = answers({ down: [node], order: [] }, new Set(services.map(({ service }) => service.id)))
      return services
        .filter(({ service }) => announcersOf(without.get(service.id)!).length === 0)
        .map(({ service, answer }) => ({
          path: service.path,
          message: `only ${node} can answer for ${answer.ips.join(', ')} of Service ${service.id}: nobody takes over when it dies`,
          help: 'let more nodes announce it, or run an endpoint on another node',
        }))
    })
  },
}

function answeredByOne(answered: AnsweredService): readonly (AnsweredService & { readonly node: string })[] {
  const [node, ...more] = announcersOf(answered.answer)
  return node === undefined || more.length > 0 ? [] : [{ ...answered, node }]
}
