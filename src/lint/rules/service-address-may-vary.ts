import { isPending } from '../../simulate/forecast.ts'
import { forecastServices } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/** A Service whose address hangs on luck: several pools fit, and MetalLB walks them in no order. */
export const serviceAddressMayVary: Rule = {
  name: 'service-address-may-vary',
  severity: 'warning',
  check: (model) =>
    forecastServices(model).flatMap(({ service, forecast: { certain, outcomes } }) => {
      if (certain) return []
      const gets = outcomes.map((outcome) =>
        isPending(outcome) ? 'none' : `${outcome.ips.join(', ')} of "${outcome.pool}"`,
      )
      const message = `Service ${service.id} gets ${gets.join(' or ')}: MetalLB walks the pools that fit in no order`
      const help = `ask for one: pool: '…' or loadBalancerIPs: '…'; or keep a pool from giving addresses by itself: autoAssign: false`
      return [{ path: service.path, message, help }]
    }),
}
