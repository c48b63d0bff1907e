import { formatAddress } from '../../address/index.ts'
import { isPending } from '../../simulate/forecast.ts'
import { forecastServices } from '../forecast.ts'
import type { ForecastService } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/** A Service that asks for an address which another has, and cannot share it. */
export const sharingWillFail: Rule = {
  name: 'sharing-will-fail',
  severity: 'error',
  check: (model) => {
    const forecasts = forecastServices(model)
    return forecasts.flatMap(({ service, forecast: { outcomes } }, index) => {
      const [outcome] = outcomes
      if (outcome === undefined || !outcomes.every(isPending) || !isPending(outcome)) return []
      const help = helps[outcome.pending]
      if (help === undefined) return []
      const asked = service.requested.map(({ text }) => text).join(', ')
      const addresses = service.requested.map(({ value }) => formatAddress(value))
      const holder = forecasts.slice(0, index).find((each) => holds(each, addresses))
      const related = holder ? [{ path: holder.service.path, message: `${holder.service.id} has it` }] : []
      const whose = holder ? ` with ${holder.service.id}` : ''
      const message = `Service ${service.id} asks for ${asked || 'an address'} and cannot share it${whose}; it stays pending`
      return [{ path: service.path, message, help, related }]
    })
  },
}

const helps: Readonly<Record<string, string>> = {
  'port-conflict': 'two Services on one address need different ports',
  'sharing-conflict': 'give both the same sharingKey, and externalTrafficPolicy Cluster, or ask for another address',
}

function holds({ forecast: { outcomes } }: ForecastService, asked: readonly string[]): boolean {
  return outcomes.some((outcome) => !isPending(outcome) && outcome.ips.some((ip) => asked.includes(ip)))
}
