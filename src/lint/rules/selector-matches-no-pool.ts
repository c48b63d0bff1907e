import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A pool selector of an advertisement that no pool has the labels for. */
export const selectorMatchesNoPool: Rule = {
  name: 'selector-matches-no-pool',
  severity: 'error',
  check: (model) => {
    const labels = resourcesOfKind(model, 'IPAddressPool').map(
      ({ object }) => new Map(Object.entries(object.metadata.labels ?? {})),
    )
    return resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').flatMap((resource) =>
      entriesAt(resource, ['spec', 'ipAddressPoolSelectors'])
        .filter(({ value }) => selectorFaults(value).length === 0)
        .filter(({ value }) => !labels.some((each) => matchesAny([selectorOf(value)], each)))
        .map(({ path }) => ({
          object: resource.index,
          path,
          message: `the pool selector of ${nameOf(resource)} matches no pool`,
          help: `give a pool these labels (labels: { … } in the pool), or name it: ipAddressPools: ['…']`,
        })),
    )
  },
}
