import { isPending } from '../../simulate/forecast.ts'
import { forecastServices } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/** Why a Service has no address, for those reasons that no rule of their own speaks of. */
const reasons: Readonly<Record<string, readonly [why: string, help: string]>> = {
  'no-address-of-both-families': ['no pool has addresses of both families', 'give one pool addresses of both families'],
  'no-address-of-family': ['no pool has an address of its family', 'add such a pool, or change ipFamilyPolicy'],
  'no-available-address': [
    'no pool that gives addresses by itself has one left',
    'widen a pool, or ask for one: pool: …',
  ],
  'not-dual-stack': ['it asks for two addresses but is of one family', "write ipFamilyPolicy: 'RequireDualStack'"],
  'pool-exhausted': ['the pool that it asks for has no address left', 'widen the pool'],
  'pool-not-for-service': [
    'the pool that it asks for is kept for others',
    'ask for another pool, or widen serviceAllocation',
  ],
  'requested-address-family-mismatch': [
    'the address that it asks for is of another family',
    'ask for one of its family',
  ],
  'requested-addresses-same-family': ['it asks for two addresses of one family', 'ask for one of each family'],
  'too-many-addresses': ['it asks for more than two addresses', 'ask for one, or for one of each family'],
}

/** A Service that is certain to stay pending. */
export const serviceGetsNoAddress: Rule = {
  name: 'service-gets-no-address',
  severity: 'error',
  docs: {
    what: 'A Service is certain to stay pending.',
    why: 'No pool can serve it: all are full, none has its address family, or the one it asks for is kept for others. MetalLB says so only in an event of the Service.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'nginx/nginx': {}, 'traefik/traefik': {} },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'nginx/nginx': {}, 'traefik/traefik': {} },`,
    },
    fix: 'The finding says which it is: widen the pool, add one of that family, or ask for another.',
    since: '0.1.0',
  },
  check: (model) =>
    forecastServices(model).flatMap(({ service, forecast: { outcomes } }) => {
      const [outcome] = outcomes
      if (outcome === undefined || !outcomes.every(isPending) || !isPending(outcome)) return []
      const reason = reasons[outcome.pending]
      if (reason === undefined) return []
      return [{ path: service.path, message: `Service ${service.id} stays pending: ${reason[0]}`, help: reason[1] }]
    }),
}
