import { announcersOf } from '../../simulate/forecast.ts'
import type { Answer } from '../../simulate/forecast.ts'
import { answersIn } from '../../simulate/simulate.ts'
import { certainAnswerOf, forecastServices } from '../forecast.ts'
import type { ForecastService } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/** A Service that only one of several nodes can answer for: where that one dies, nobody takes over. */
export const singleAnnouncer: Rule = {
  name: 'single-announcer',
  severity: 'info',
  lacks: ({ facts }) => (facts.nodes === undefined && (facts.services ?? []).length > 0 ? ['nodes'] : []),
  check: (model) => {
    if ((model.facts.nodes ?? []).length < 2) return []
    const alone = Map.groupBy(forecastServices(model).flatMap(answeredByOne), ({ node }) => node)
    return [...alone].flatMap(([node, services]) => {
      const placements = services.map(({ service, answer }) => ({ service: service.id, ...answer }))
      const without = answersIn(model, { down: [node], order: [] }, placements)
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

function answeredByOne({ service, forecast }: ForecastService): readonly {
  readonly service: ForecastService['service']
  readonly answer: Answer
  readonly node: string
}[] {
  const answer = certainAnswerOf(forecast)
  const [node, ...more] = answer ? announcersOf(answer) : []
  return answer === undefined || node === undefined || more.length > 0 ? [] : [{ service, answer, node }]
}
