import { textsOf, valueAt } from '../metallb/config/json.ts'
import { matchesAny, selectorsOf } from '../metallb/config/label-selector.ts'
import type { Model } from '../model/model.ts'
import { resourcesOfKind } from './resources.ts'
import type { Indexed } from './resources.ts'

/** The pools that an advertisement is for, each once: those that it names and selects, all where it does neither. */
export function advertisedPools(model: Model): (advertisement: Indexed) => readonly Indexed[] {
  const pools = resourcesOfKind(model, 'IPAddressPool')
  const labelled = pools.map((pool) => ({ pool, labels: new Map(Object.entries(pool.object.metadata.labels ?? {})) }))
  const byName = new Map(pools.map((pool) => [pool.name, pool]))
  return ({ object }) => {
    const names = textsOf(valueAt(object, ['spec', 'ipAddressPools']))
    const selectors = selectorsOf(valueAt(object, ['spec', 'ipAddressPoolSelectors']))
    if (names.length + selectors.length === 0) return pools
    const selected = selectors.length === 0 ? [] : labelled.filter(({ labels }) => matchesAny(selectors, labels))
    return [...new Set([...names.flatMap((name) => byName.get(name) ?? []), ...selected.map(({ pool }) => pool)])]
  }
}
