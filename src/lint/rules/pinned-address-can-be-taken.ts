import { takersOf } from '../../simulate/takers.ts'
import type { Rule } from '../rule.ts'
import { bestForecast, staysPending, unluckyForecast } from '../service-orders.ts'

/**
 * A Service without a request of its own that can get the address which another asks for, where it comes first: after a
 * rebuild the other one stays pending. One that stays pending in the best order too is told by the rules about that. Two
 * simulated orders tell it of all Services: see `takersOf`.
 */
export const pinnedAddressCanBeTaken: Rule = {
  name: 'pinned-address-can-be-taken',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service asks for an address that another Service, which asks for none, can get first.',
    why: 'MetalLB serves Services in the order in which it meets them, and after a rebuild or a restart of the controller that order is not yours. The Service with the request then stays pending, with `address already in use`.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' },
          'nginx/nginx': {},
        },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60' },
          'nginx/nginx': { loadBalancerIPs: '192.168.1.61' },
        },`,
    },
    fix: 'Let every Service of the pool ask for its address, or keep the fixed addresses in a pool of their own with `autoAssign: false`.',
    since: '0.1.0',
  },
  check: (model) => {
    const forecasts = bestForecast(model)
    const takers = forecasts.length === 0 ? new Map<string, string>() : takersOf(model)
    const paths = new Map(forecasts.map(({ service: { id, path } }) => [id, path]))
    const unlucky = new Set(unluckyForecast(model).map(({ service }) => service.id))
    return forecasts.flatMap((forecast) => {
      const { id, requested } = forecast.service
      const taker = takers.get(id)
      if (requested.length === 0 || staysPending(forecast) || (taker === undefined && !unlucky.has(id))) return []
      const asked = requested.map(({ text }) => text).join(', ')
      const message = `Service ${id} asks for ${asked}, which ${taker ?? 'another'} can get first: then it stays pending`
      const related = taker === undefined ? [] : [{ path: paths.get(taker)!, message: `${taker} asks for no address` }]
      const help =
        "give the others an address too (loadBalancerIPs: '…'), or keep this one in a pool of its own with autoAssign: false"
      return [{ path: ['services', id, 'loadBalancerIPs'], message, help, related }]
    })
  },
}
