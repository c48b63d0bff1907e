import { formatAddress } from '../../address/index.ts'
import type { ServiceFacts } from '../../model/model.ts'
import { isPending } from '../../simulate/forecast.ts'
import type { ForecastService } from '../forecast.ts'
import type { Finding, Rule } from '../rule.ts'
import { bestForecast, staysPending } from '../service-orders.ts'
import { sharingFault } from '../sharing-fault.ts'
import type { SharingFault } from '../sharing-fault.ts'

/** A Service that asks for an address which another has, and cannot share it, in whatever order they come. */
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
    const forecasts = bestForecast(model)
    const holders = holdersIn(forecasts)
    return forecasts.flatMap((forecast): readonly Finding[] => {
      const { service, outcomes } = forecast
      const [outcome] = outcomes
      if (outcome === undefined || !isPending(outcome) || !staysPending(forecast)) return []
      if (outcome.pending !== 'port-conflict' && outcome.pending !== 'sharing-conflict') return []
      const refused = claimsOn(service, holders).flatMap((claim) => {
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

/** By address, who may have it. */
type Holders = ReadonlyMap<string, readonly ServiceFacts[]>

function holdersIn(forecasts: readonly ForecastService[]): Holders {
  const pairs = forecasts.flatMap(({ service, outcomes }) => {
    const ips = new Set(outcomes.flatMap((outcome) => (isPending(outcome) ? [] : outcome.ips)))
    return [...ips].map((ip) => ({ ip, service }))
  })
  return new Map([...Map.groupBy(pairs, ({ ip }) => ip)].map(([ip, each]) => [ip, each.map(({ service }) => service)]))
}

function claimsOn({ requested }: ServiceFacts, holders: Holders): readonly Claim[] {
  return requested.flatMap((each) =>
    (holders.get(formatAddress(each.value)) ?? []).map((holder) => ({ holder, requested: each })),
  )
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
