import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import { listOf, numberOf, textOf, textsOf } from './json.ts'
import { selectorsOf } from './label-selector.ts'
import type { LabelSelector } from './label-selector.ts'
import type { NodeSelection } from './node-selection.ts'
import type { Resource } from './resource.ts'
import { selectorListFaults } from './selector-list.ts'
import { duplicateEntryFaults } from './string-list.ts'

/** A BGPAdvertisement as MetalLB reads it. */
export type BgpAdvertisement = {
  readonly resource: Resource
  readonly name: string
  readonly aggregationLength: number
  readonly aggregationLengthV6: number
  readonly localPref: number
  /** As written: an alias, or a community. */
  readonly communities: readonly string[]
  /** Empty: all of them. */
  readonly peers: readonly string[]
  readonly nodes: ReadonlySet<string>
  /** Empty: every Service. */
  readonly serviceSelectors: readonly LabelSelector[]
}

/** Mirrors config.bgpAdvertisementFromCR. */
export function bgpAdvertisementOf(resource: Resource, select: NodeSelection): BgpAdvertisement {
  const { spec } = resource
  return {
    resource,
    name: resource.name,
    aggregationLength: lengthOr(spec['aggregationLength'], 32),
    aggregationLengthV6: lengthOr(spec['aggregationLengthV6'], 128),
    localPref: numberOf(spec['localPref']),
    communities: textsOf(spec['communities']),
    peers: textsOf(spec['peers']),
    nodes: select(spec['nodeSelectors']),
    serviceSelectors: selectorsOf(spec['serviceSelectors']),
  }
}

/** What MetalLB refuses of one BGPAdvertisement, its communities excepted. */
export function bgpAdvertisementFaults(resource: Resource): readonly Diagnostic[] {
  return [
    ...['ipAddressPools', 'peers'].flatMap((list) => duplicateEntryFaults(resource, ['spec', list])),
    ...duplicateEntryFaults(resource, ['spec', 'communities'], 'duplicate-community'),
    ...['ipAddressPoolSelectors', 'nodeSelectors', 'serviceSelectors'].flatMap((list) =>
      selectorListFaults(resource, ['spec', list]),
    ),
    ...lengthFaults(resource, 'aggregationLength', 32),
    ...lengthFaults(resource, 'aggregationLengthV6', 128),
  ]
}

function lengthOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

function lengthFaults(resource: Resource, field: string, most: number): readonly Diagnostic[] {
  const length = lengthOr(resource.spec[field], most)
  const path = ['spec', field]
  if (length > most) {
    const message = `${field} ${length} is more than ${most}`
    return [fault('invalid-aggregation-length', resource, path, message, { help: `write ${most} or less` })]
  }
  if (length === most || listOf(resource.spec['serviceSelectors']).length === 0) return []
  const message = `${field} ${length} excludes serviceSelectors`
  const places = [related(resource, ['spec', 'serviceSelectors'], 'serviceSelectors')]
  const more = { help: `remove spec.${field} or spec.serviceSelectors`, related: places }
  return [fault('service-selectors-with-aggregation', resource, path, message, more)]
}

/** BGPAdvertisements that are equal in all they say, name and labels included: config.validateDuplicateBGPAdvertisements. */
export function duplicateAdvertisementFaults(advertisements: readonly Resource[]): readonly Diagnostic[] {
  const namesakes = Map.groupBy(advertisements, ({ namespace, name }) => JSON.stringify([namespace, name]))
  return [...namesakes.values()].filter((each) => each.length > 1).flatMap(equalFaults)
}

function equalFaults(namesakes: readonly Resource[]): readonly Diagnostic[] {
  const first = new Map<string, Resource>()
  return namesakes.flatMap((resource) => {
    const key = JSON.stringify(resource.object, withoutZeroValues)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, resource)
      return []
    }
    const path = ['metadata', 'name']
    const places = [related(earlier, path, `BGPAdvertisement "${resource.name}"`)]
    const message = `BGPAdvertisement "${textOf(resource.name)}" is there twice`
    return [fault('duplicate-bgp-advertisement', resource, path, message, { help: 'remove one', related: places })]
  })
}

/** Go tells a field that is absent from one that is null or zero no more once it is decoded; keys have no order. */
function withoutZeroValues(key: string, value: unknown): unknown {
  if (value === null || (key === 'localPref' && value === 0)) return undefined
  if (typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
