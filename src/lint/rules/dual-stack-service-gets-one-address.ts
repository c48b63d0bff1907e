import { isPending } from '../../simulate/forecast.ts'
import { serviceDefinitionOf } from '../../model/service-definition.ts'
import type { Model } from '../../model/model.ts'
import { forecastServices } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/** A Service that would take an address of each family, and is certain to get only one: no single pool has both. */
export const dualStackServiceGetsOneAddress: Rule = {
  name: 'dual-stack-service-gets-one-address',
  severity: 'warning',
  docs: {
    what: 'A Service with `ipFamilyPolicy: PreferDualStack`, in a cluster with both families, is certain to get one address.',
    why: 'MetalLB takes both addresses from one pool. Where IPv4 and IPv6 stand in two pools, it is content with one address, and clients of the other family find none.',
    example: {
      refused: `
        kubernetes: { serviceCIDR: ['10.43.0.0/16', '2001:db8:43::/112'] },
        pools: { v4: { addresses: ['192.168.1.60-192.168.1.75'] }, v6: { addresses: ['2001:db8::60-2001:db8::75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['v4', 'v6'] } },
        services: { 'traefik/traefik': { ipFamilyPolicy: 'PreferDualStack', pool: 'v4' } },`,
      instead: `
        kubernetes: { serviceCIDR: ['10.43.0.0/16', '2001:db8:43::/112'] },
        pools: { both: { addresses: ['192.168.1.60-192.168.1.75', '2001:db8::60-2001:db8::75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['both'] } },
        services: { 'traefik/traefik': { ipFamilyPolicy: 'PreferDualStack', pool: 'both' } },`,
    },
    fix: "Put addresses of both families into one pool, or write `ipFamilyPolicy: 'SingleStack'` where one is enough.",
    since: '0.1.0',
    releases: 'from v0.14.9 on, which brought `PreferDualStack`',
  },
  lacks: (model) =>
    model.facts.serviceCIDRs === undefined && preferring(model).length > 0 ? ['the service CIDR'] : [],
  check: (model) => {
    if (new Set(model.facts.serviceCIDRs?.map(({ value }) => value.family)).size < 2) return []
    const wanted = new Set(preferring(model))
    return forecastServices(model).flatMap(({ service: { id, path }, outcomes }) => {
      if (!wanted.has(id) || outcomes.length === 0) return []
      const [outcome] = outcomes
      const isSingle = outcomes.every((each) => !isPending(each) && each.ips.length === 1)
      if (!isSingle || outcome === undefined || isPending(outcome)) return []
      const message = `Service ${id} would take an address of each family and gets ${outcome.ips[0]} alone: MetalLB takes both from one pool`
      return [{ path: [...path, 'ipFamilyPolicy'], message, help: 'put addresses of both families into one pool' }]
    })
  },
}

function preferring(model: Model): readonly string[] {
  return (model.facts.services ?? [])
    .map(({ id }) => id)
    .filter((id) => serviceDefinitionOf(model, id).ipFamilyPolicy === 'PreferDualStack')
}
