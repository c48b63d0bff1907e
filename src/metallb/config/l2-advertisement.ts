import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import { textsOf } from './json.ts'
import { selectorsOf } from './label-selector.ts'
import type { LabelSelector } from './label-selector.ts'
import type { NodeSelection } from './node-selection.ts'
import type { Resource } from './resource.ts'
import { selectorListFaults } from './selector-list.ts'
import { duplicateEntryFaults } from './string-list.ts'

/** An L2Advertisement as MetalLB reads it. */
export type L2Advertisement = {
  readonly resource: Resource
  readonly nodes: ReadonlySet<string>
  /** Empty: all of them. */
  readonly interfaces: readonly string[]
  /** Empty: every Service. */
  readonly serviceSelectors: readonly LabelSelector[]
  /** Of two with the same identity MetalLB keeps one for a pool: config.containsAdvertisement. */
  readonly identity: string
}

/** Mirrors config.l2AdvertisementFromCR. */
export function l2AdvertisementOf(resource: Resource, select: NodeSelection, behaviour: Behaviour): L2Advertisement {
  const { spec } = resource
  const nodes = select(spec['nodeSelectors'])
  const interfaces = textsOf(spec['interfaces'])
  const serviceSelectors = selectorsOf(spec['serviceSelectors'])
  const services = serviceSelectors.map(({ text }) => text).toSorted()
  const told = behaviour.l2ByInterfaces ? [...new Set(interfaces)].toSorted() : []
  const identity = JSON.stringify([[...nodes].toSorted(), told, services])
  return { resource, nodes, interfaces, serviceSelectors, identity }
}

/** What MetalLB refuses of one L2Advertisement. */
export function l2AdvertisementFaults(resource: Resource): readonly Diagnostic[] {
  return [
    ...duplicateEntryFaults(resource, ['spec', 'ipAddressPools']),
    ...selectorListFaults(resource, ['spec', 'ipAddressPoolSelectors']),
    ...selectorListFaults(resource, ['spec', 'nodeSelectors']),
    ...selectorListFaults(resource, ['spec', 'serviceSelectors']),
  ]
}
