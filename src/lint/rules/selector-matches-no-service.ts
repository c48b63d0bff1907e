import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import type { Model } from '../../model/model.ts'
import { nameOf, selectorEntries } from '../resources.ts'
import type { SelectorEntry } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A Service selector of a pool or an advertisement that none of the definition's Services has the labels for. */
export const selectorMatchesNoService: Rule = {
  name: 'selector-matches-no-service',
  severity: 'warning',
  docs: {
    what: 'A Service selector of a pool or an advertisement matches none of the Services.',
    why: 'A pool kept for such Services gives no address by itself; an advertisement for them announces nothing.',
    example: {
      refused: `
        pools: {
          lan: {
            addresses: ['192.168.1.60-192.168.1.75'],
            serviceAllocation: { serviceSelectors: [{ matchLabels: { app: 'trafik' } }] },
          },
        },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { labels: { app: 'traefik' }, pool: 'lan' } },`,
      instead: `
        pools: {
          lan: {
            addresses: ['192.168.1.60-192.168.1.75'],
            serviceAllocation: { serviceSelectors: [{ matchLabels: { app: 'traefik' } }] },
          },
        },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { labels: { app: 'traefik' } } },`,
    },
    fix: 'Correct the labels, or delete the selector to mean every Service.',
    since: '0.1.0',
    releases: 'pools from v0.13.8 on, advertisements from v0.16.0 on',
  },
  lacks: (model) => (model.facts.services === undefined && selectorsIn(model).length > 0 ? ['Services'] : []),
  check: (model) => {
    if (model.facts.services === undefined) return []
    const labels = model.facts.services.map((service) => new Map(Object.entries(service.labels)))
    return selectorsIn(model)
      .filter(({ value }) => selectorFaults(value).length === 0)
      .filter(({ value }) => !labels.some((each) => matchesAny([selectorOf(value)], each)))
      .map(({ resource, path }) => ({
        object: resource.index,
        path,
        message: `the Service selector of ${nameOf(resource)} matches no Service`,
        help: `give a Service these labels (services: { '…': { labels: { … } } }), or delete the selector`,
      }))
  },
}

function selectorsIn(model: Model): readonly SelectorEntry[] {
  return [
    ...selectorEntries(model, ['IPAddressPool'], ['spec', 'serviceAllocation', 'serviceSelectors']),
    ...selectorEntries(model, ['L2Advertisement', 'BGPAdvertisement'], ['spec', 'serviceSelectors']),
  ]
}
