import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A Service selector of a pool or an advertisement that none of the definition's Services has the labels for. */
export const selectorMatchesNoService: Rule = {
  name: 'selector-matches-no-service',
  severity: 'error',
  lacks: ({ facts }) => (facts.services === undefined ? ['services'] : []),
  check: (model) => {
    const labels = (model.facts.services ?? []).map((service) => new Map(Object.entries(service.labels)))
    const selectors = [
      ...resourcesOfKind(model, 'IPAddressPool').map((resource) => ({
        resource,
        entries: entriesAt(resource, ['spec', 'serviceAllocation', 'serviceSelectors']),
      })),
      ...resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').map((resource) => ({
        resource,
        entries: entriesAt(resource, ['spec', 'serviceSelectors']),
      })),
    ]
    return selectors.flatMap(({ resource, entries }) =>
      entries
        .filter(({ value }) => selectorFaults(value).length === 0)
        .filter(({ value }) => !labels.some((each) => matchesAny([selectorOf(value)], each)))
        .map(({ path }) => ({
          object: resource.index,
          path,
          message: `the Service selector of ${nameOf(resource)} matches none of the ${labels.length} Services`,
          help: `give a Service these labels (services: { '…': { labels: { … } } }), or delete the selector`,
        })),
    )
  },
}
