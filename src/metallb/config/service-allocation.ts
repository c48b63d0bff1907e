import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import { isObject, numberOf, textsOf } from './json.ts'
import { matchesAny, selectorsOf } from './label-selector.ts'
import type { LabelSelector } from './label-selector.ts'
import type { Resource } from './resource.ts'
import { selectorListFaults, unreadableSelectorFaults } from './selector-list.ts'
import { duplicateEntryFaults } from './string-list.ts'

/** For which Services a pool is meant. Lower `priority` goes first; 0 is no priority. */
export type ServiceAllocation = {
  readonly priority: number
  readonly namespaces: ReadonlySet<string>
  readonly serviceSelectors: readonly LabelSelector[]
}

const at: Path = ['spec', 'serviceAllocation']
const selectorLists: readonly Path[] = [
  [...at, 'namespaceSelectors'],
  [...at, 'serviceSelectors'],
]

/** A pool's serviceAllocation, undefined where it has none: config.addressPoolServiceAllocationsFromCR. */
export function serviceAllocationOf(
  pool: Resource,
  namespaces: readonly Resource[],
  behaviour: Behaviour,
): ServiceAllocation | undefined {
  const value = pool.spec['serviceAllocation']
  if (!isObject(value)) return undefined
  const named = textsOf(value['namespaces'])
  const namespaceSelectors = selectorsOf(value['namespaceSelectors'])
  const serviceSelectors = selectorsOf(value['serviceSelectors'])
  const selected = namespaces.filter(({ labels }) => matchesAny(namespaceSelectors, labels)).map(({ name }) => name)
  const isEmpty = named.length + namespaceSelectors.length + serviceSelectors.length === 0
  return {
    priority: numberOf(value['priority']),
    namespaces: new Set([...named, ...selected]),
    serviceSelectors: isEmpty && behaviour.emptyAllocationSelectsAll ? [everything] : serviceSelectors,
  }
}

const everything: LabelSelector = { requirements: [], text: '' }

/** What MetalLB refuses in a pool's serviceAllocation. */
export function serviceAllocationFaults(pool: Resource, behaviour: Behaviour): readonly Diagnostic[] {
  if (!isObject(pool.spec['serviceAllocation'])) return []
  if (!behaviour.uniqueAllocation) return selectorLists.flatMap((path) => unreadableSelectorFaults(pool, path))
  const duplicates = duplicateEntryFaults(pool, [...at, 'namespaces'])
  return [...duplicates, ...selectorLists.flatMap((path) => selectorListFaults(pool, path))]
}
