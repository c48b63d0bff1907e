import { formatAddress } from '../../address/index.ts'
import type { ServiceFacts } from '../../model/model.ts'
import { isPending } from '../../simulate/forecast.ts'
import { forecastServices } from '../forecast.ts'
import type { ForecastService } from '../forecast.ts'
import type { Finding, Rule } from '../rule.ts'
import { sharingFault } from '../sharing-fault.ts'
import type { SharingFault } from '../sharing-fault.ts'

/** A Service that asks for an address which one before it has, and cannot share it. */
export const sharingWillFail: Rule = {
  name: 'sharing-will-fail',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service asks for an address that another has, and cannot share it.',
    why: 'Two Services share an address only with the same sharing key, with different ports, and with externalTrafficPolicy Cluster unless they have the same pods. Else the later one stays pending; MetalLB says so only in an event of it. The finding says which of the three rules fails, and beside which Service.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: {
          'dns/udp': { loadBalancerIPs: '192.168.1.60', ports: ['53/udp'] },
          'dns/tcp': { loadBalancerIPs: '192.168.1.60', ports: ['53/tcp'] },
        },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: {
          'dns/udp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/udp'] },
          'dns/tcp': { loadBalancerIPs: '192.168.1.60', sharingKey: 'dns', ports: ['53/tcp'] },
        },`,
    },
    fix: 'Give both the same `sharingKey` (annotation `allow-shared-ip`), different ports and externalTrafficPolicy Cluster, or let one ask for another address.',
    since: '0.1.0',
  },
  check: (model) => {
    const forecasts = forecastServices(model)
    return forecasts.flatMap(({ service, outcomes }, index): readonly Finding[] => {
      const [outcome] = outcomes
      if (outcome === undefined || !isPending(outcome) || !outcomes.every(isPending)) return []
      if (outcome.pending !== 'port-conflict' && outcome.pending !== 'sharing-conflict') return []
      const claims = forecasts.slice(0, index).flatMap((each) => claimsOn(service, each))
      const refused = claims.flatMap((claim) => {
        const fault = sharingFault(model, service, claim.holder)
        return fault ? [{ ...claim, fault }] : []
      })
      const told = refused.find(({ fault }) => (fault.rule === 'ports') === (outcome.pending === 'port-conflict'))
      return told ? [findingOf(service, told)] : []
    })
  },
}

/** An address that a Service asks for, and who may have it. */
type Claim = { readonly holder: ServiceFacts; readonly requested: ServiceFacts['requested'][number] }

function claimsOn({ requested }: ServiceFacts, { service: holder, outcomes }: ForecastService): readonly Claim[] {
  const ips = new Set(outcomes.flatMap((outcome) => (isPending(outcome) ? [] : outcome.ips)))
  return requested.flatMap((each) => (ips.has(formatAddress(each.value)) ? [{ holder, requested: each }] : []))
}

function findingOf(
  { id }: ServiceFacts,
  { holder, requested, fault }: Claim & { readonly fault: SharingFault },
): Finding {
  return {
    path: requested.path,
    message: `Service ${id} asks for ${requested.text} and cannot share it with ${holder.id}: ${fault.why}; it stays pending`,
    help: helpFor(fault, holder),
    related: [{ path: holder.path, message: `${holder.id} has it` }],
  }
}

function helpFor({ rule }: SharingFault, { id, requested }: ServiceFacts): string {
  if (rule === 'ports') return 'two Services on one address need different ports'
  if (rule === 'pods') return 'give both externalTrafficPolicy Cluster, or ask for another address'
  if (requested.length === 0)
    return `give ${id} an address of its own (loadBalancerIPs: '…'), or both the same sharingKey`
  return 'give both the same sharingKey, or ask for another address'
}
