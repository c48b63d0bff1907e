import type { Model, ServiceFacts } from '../../model/model.ts'
import { serviceDefinitionOf } from '../../model/service-definition.ts'
import type { ServiceDefinition } from '../../model/service-definition.ts'
import { isPending } from '../../simulate/forecast.ts'
import { forecastServices } from '../forecast.ts'
import { resourcesOfKind } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'
import { requestedAddressInNoPool } from './requested-address-in-no-pool.ts'
import { serviceAsksForNodeAddress } from './service-asks-for-node-address.ts'
import { unknownPool } from './unknown-pool.ts'

type Reason = { readonly why: string; readonly help: string }

/** Why a Service has no address, for those reasons that no rule of their own speaks of. */
const reasons: Readonly<Record<string, Reason>> = {
  'no-address-of-both-families': {
    why: 'the pool that it asks for has no address of each family left',
    help: 'give the pool addresses of both families, or change ipFamilyPolicy',
  },
  'no-address-of-family': {
    why: 'the pool that it asks for has no address of its family',
    help: 'ask for another pool, or change ipFamilyPolicy',
  },
  'no-available-address': {
    why: 'no pool that gives addresses by itself has one left for it',
    help: "widen a pool, or ask for one: pool: '…'",
  },
  'no-pool-gives-by-itself': {
    why: 'every pool has autoAssign: false, and it asks for none',
    help: "ask for one: pool: '…', or delete autoAssign: false",
  },
  'no-pool-of-both-families': {
    why: 'it requires two families, and no pool that gives addresses by itself has both',
    help: 'put addresses of both families into one pool, or change ipFamilyPolicy',
  },
  'not-dual-stack': {
    why: 'it requires two families, and the cluster gives Services only one',
    help: 'give kubernetes.serviceCIDR a network of each family, or change ipFamilyPolicy',
  },
  'pool-exhausted': { why: 'the pool that it asks for has no address left', help: 'widen the pool' },
  'pool-not-for-service': {
    why: 'the pool is kept for others',
    help: 'ask for another pool, or widen serviceAllocation',
  },
  'requested-address-family-mismatch': {
    why: 'what it asks for is not of its family, or not of both',
    help: "ask for an address of its family, or write ipFamilyPolicy: 'PreferDualStack'",
  },
  'requested-address-in-no-pool': {
    why: 'no pool gives out all that it asks for',
    help: 'ask for addresses of one pool; avoidBuggyIPs keeps back those that end in .0 and .255',
  },
  'requested-addresses-same-family': {
    why: 'it asks for two addresses of one family',
    help: 'ask for one of each family',
  },
  'too-many-addresses': {
    why: 'it asks for more than two addresses',
    help: 'ask for one, or for one of each family',
  },
}

/**
 * A Service that is certain to stay pending. What `requested-address-in-no-pool` and `unknown-pool` say of it is not said
 * again.
 */
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
  check: (model, surroundings) => {
    const found = [requestedAddressInNoPool, serviceAsksForNodeAddress, unknownPool].flatMap(({ check }) =>
      check(model, surroundings),
    )
    const told = new Set(found.flatMap(({ path: [section, id] }) => (section === 'services' ? [id] : [])))
    return forecastServices(model).flatMap(({ service, outcomes }): readonly Finding[] => {
      const [outcome] = outcomes
      if (outcome === undefined || !isPending(outcome) || !outcomes.every(isPending) || told.has(service.id)) return []
      const reason = reasonOf(outcome.pending, service, model)
      if (reason === undefined) return []
      return [{ path: service.path, message: `Service ${service.id} stays pending: ${reason.why}`, help: reason.help }]
    })
  },
}

function reasonOf(pending: string, { id, requested }: ServiceFacts, model: Model): Reason | undefined {
  const isOurs = serviceDefinitionOf(model, id).loadBalancerClass === undefined
  if (pending === 'ignored' && isOurs && model.facts.pools.length === 0) return noPool
  if (pending === 'requested-address-in-no-pool' && requested.length === 0) return reasons['no-address-of-family']
  if (pending === 'no-available-address') return reasons[shortageOf(serviceDefinitionOf(model, id), model)]
  return reasons[pending]
}

/** What the pools that give addresses by themselves lack for a Service. */
function shortageOf({ ipFamilyPolicy }: ServiceDefinition, model: Model): string {
  const giving = resourcesOfKind(model, 'IPAddressPool').filter(({ object }) => object.spec?.['autoAssign'] !== false)
  if (giving.length === 0) return 'no-pool-gives-by-itself'
  const indices = new Set(giving.map(({ index }) => index))
  const hasBoth = model.facts.pools.some(
    ({ object, ranges }) => indices.has(object) && new Set(ranges.map(({ value }) => value.family)).size === 2,
  )
  return ipFamilyPolicy === 'RequireDualStack' && !hasBoth ? 'no-pool-of-both-families' : 'no-available-address'
}

const noPool = { why: 'there is no pool', help: "add pools: { '…': { addresses: ['…'] } }" }
