import { textsOf, valueAt } from '../metallb/config/json.ts'
import { matchesAny, selectorsOf } from '../metallb/config/label-selector.ts'
import type { Model } from '../model/model.ts'
import { resourcesOfKind } from './resources.ts'
import type { Indexed } from './resources.ts'

/** The pools that an advertisement is for, each once: those that it names and selects, all where it does neither. */
export function advertisedPools(model: Model): (advertisement: Indexed) => readonly Indexed[] {
  const pools = resourcesOfKind(model, 'IPAddressPool')
  const byName = new Map(pools.map((pool) => [pool.name, pool]))
  return ({ object }) => {
    const names = textsOf(valueAt(object, ['spec', 'ipAddressPools']))
    const selectors = selectorsOf(valueAt(object, ['spec', 'ipAddressPoolSelectors']))
    if (names.length + selectors.length === 0) return pools
    const selected =
      selectors.length === 0 ? [] : pools.filter((pool) => matchesAny(selectors, new Map(labelsOf(pool))))
    return [...new Set([...names.flatMap((name) => byName.get(name) ?? []), ...selected])]
  }
}

function labelsOf({ object }: Indexed): readonly (readonly [string, string])[] {
  return Object.entries(object.metadata.labels ?? {})
}
