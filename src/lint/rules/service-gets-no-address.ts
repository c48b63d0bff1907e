import type { Model, ServiceFacts } from '../../model/model.ts'
import { serviceDefinitionOf } from '../../model/service-definition.ts'
import type { ServiceDefinition } from '../../model/service-definition.ts'
import { isPending } from '../../simulate/forecast.ts'
import type { ForecastService } from '../forecast.ts'
import { isLasting } from '../lasting-shortage.ts'
import type { Finding, Rule } from '../rule.ts'
import { bestForecast, staysPending, unluckyForecast } from '../service-orders.ts'
import { hasUnknownAllocation, hasUnreadablePool } from '../unreadable-pool.ts'
import { invalidAddressRequest } from './invalid-address-request.ts'
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
}

/**
 * A Service that stays pending in whatever order they come, and as a warning one that does in some. What other rules say
 * of its request is not said again.
 */
export const serviceGetsNoAddress: Rule = {
  name: 'service-gets-no-address',
  severity: 'error',
  inYaml: { from: 'absence', among: ['IPAddressPool'] },
  docs: {
    what: 'A Service is certain to stay pending, or (as a warning) does where MetalLB meets others first.',
    why: 'No pool can serve it: all are full, none has its address family, or the one it asks for is kept for others. MetalLB says so only in an event of the Service. In which order it meets Services is not yours: after a restart of the controller, another one may have taken the address.',
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
    if (hasUnreadablePool(model) || hasUnknownAllocation(model)) return []
    const found = rulesOnRequests.flatMap(({ check }) => check(model, surroundings))
    const told = new Set(found.flatMap(({ path: [section, id] }) => (section === 'services' ? [id] : [])))
    const untold = ({ service: { id } }: ForecastService): boolean => !told.has(id)
    const waiting = bestForecast(model).filter((each) => untold(each) && staysPending(each))
    return [
      ...waiting.flatMap((each) => findingsOf(each, model, (why) => `stays pending: ${why}`)),
      ...unluckyForecast(model)
        .filter(untold)
        .flatMap((each) => findingsOf(each, model, (why) => `can stay pending: where others come first, ${why}`))
        .map((finding) => ({ ...finding, severity: 'warning' as const })),
    ]
  },
}

/** What is said of a request already. */
const rulesOnRequests = [invalidAddressRequest, requestedAddressInNoPool, serviceAsksForNodeAddress, unknownPool]

function findingsOf(
  { service, outcomes: [outcome] }: ForecastService,
  model: Model,
  told: (why: string) => string,
): readonly Finding[] {
  if (outcome === undefined || !isPending(outcome)) return []
  const reason = reasonOf(outcome.pending, service, model)
  if (reason === undefined) return []
  const message = `Service ${service.id} ${told(reason.why)}`
  return [{ path: service.path, message, help: reason.help, isShown: isLasting(outcome.pending, service, model) }]
}

function reasonOf(pending: string, { id, requested }: ServiceFacts, model: Model): Reason | undefined {
  const definition = serviceDefinitionOf(model, id)
  if (pending === 'ignored' && definition.loadBalancerClass === undefined && model.facts.pools.length === 0)
    return noPool
  if (pending === 'requested-address-in-no-pool' && requested.length === 0) return reasons['no-address-of-family']
  if (pending === 'no-available-address') return reasons[shortageOf(definition, model)]
  const reason = reasons[pending]
  const prefersBoth = pending === 'requested-address-family-mismatch' && definition.ipFamilyPolicy === 'PreferDualStack'
  return reason && prefersBoth ? helpedAs(reason, model) : reason
}

/** Which families a Service has that prefers both, and has to ask for, is the cluster's choice. */
function helpedAs(reason: Reason, { facts: { serviceCIDRs } }: Model): Reason | undefined {
  if (serviceCIDRs === undefined) return undefined
  const families = new Set(serviceCIDRs.map(({ value }) => value.family))
  return {
    ...reason,
    help: families.size === 2 ? 'ask for one address of each family' : 'ask for an address of its family',
  }
}

/** What the pools that give addresses by themselves lack for a Service. */
function shortageOf({ ipFamilyPolicy }: ServiceDefinition, model: Model): string {
  const { facts, resources } = model
  const giving = facts.pools.filter(({ object }) => resources[object]?.object.spec?.['autoAssign'] !== false)
  if (giving.length === 0) return 'no-pool-gives-by-itself'
  const hasBoth = giving.some(({ ranges }) => new Set(ranges.map(({ value }) => value.family)).size === 2)
  return ipFamilyPolicy === 'RequireDualStack' && !hasBoth ? 'no-pool-of-both-families' : 'no-available-address'
}

const noPool = { why: 'there is no pool', help: "add pools: { '…': { addresses: ['…'] } }" }
