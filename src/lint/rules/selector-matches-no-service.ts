import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import type { Model } from '../../model/model.ts'
import { nameOf, selectorEntries } from '../resources.ts'
import type { SelectorEntry } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A Service selector of a pool or an advertisement that none of the definition's Services has the labels for. */
export const selectorMatchesNoService: Rule = {
  name: 'selector-matches-no-service',
  severity: 'error',
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
