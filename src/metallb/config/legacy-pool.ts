import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { advertisedCommunityFaults } from './advertised-community.ts'
import { aggregationFaults } from './aggregation.ts'
import type { Behaviour } from './behaviour.ts'
import type { BgpAdvertisement } from './bgp-advertisement.ts'
import { fault, related } from './fault.ts'
import { isObject, listOf, numberOf, textOf, textsOf } from './json.ts'
import type { JsonObject } from './json.ts'
import type { L2Advertisement } from './l2-advertisement.ts'
import type { KnownCommunities } from './community-alias.ts'
import type { PoolSpec } from './pool.ts'
import type { Resource } from './resource.ts'
import { duplicateEntryFaults } from './string-list.ts'

type Advertisements = { readonly l2: readonly L2Advertisement[]; readonly bgp: readonly BgpAdvertisement[] }

/** The advertisements that an AddressPool brings along, to all nodes: config.addressPoolFromLegacyCR, until v0.13.12. */
export function legacyAdvertisementsOf({ resource }: PoolSpec, nodes: ReadonlySet<string>): Advertisements {
  const isLayer2 = resource.spec['protocol'] === 'layer2'
  if (isLayer2) {
    return { l2: [{ resource, nodes, interfaces: [], serviceSelectors: [], identity: '' }], bgp: [] }
  }
  const written = listOf(resource.spec['bgpAdvertisements']).filter(isObject)
  const specs = written.length === 0 ? [{}] : written
  return { l2: [], bgp: specs.map((spec) => advertisementOf(resource, spec, nodes)) }
}

function advertisementOf(resource: Resource, spec: JsonObject, nodes: ReadonlySet<string>): BgpAdvertisement {
  const { aggregationLength, aggregationLengthV6, localPref, communities } = spec
  return {
    resource,
    name: '',
    aggregationLength: typeof aggregationLength === 'number' ? aggregationLength : 32,
    aggregationLengthV6: typeof aggregationLengthV6 === 'number' ? aggregationLengthV6 : 128,
    localPref: numberOf(localPref),
    communities: textsOf(communities),
    peers: [],
    nodes,
    serviceSelectors: [],
  }
}

/** What MetalLB refuses of an AddressPool, its addresses excepted. */
export function legacyPoolFaults(
  pool: PoolSpec,
  communities: KnownCommunities,
  behaviour: Behaviour,
): readonly Diagnostic[] {
  const { resource } = pool
  const protocol = textOf(resource.spec['protocol'])
  const path = ['spec', 'protocol']
  const help = 'write layer2 or bgp'
  if (protocol === '') {
    return [fault('missing-protocol', resource, path, `AddressPool "${pool.name}" has no protocol`, { help })]
  }
  if (protocol === 'bgp') return bgpFaults(pool, communities, behaviour)
  if (protocol !== 'layer2')
    return [fault('unknown-protocol', resource, path, `"${protocol}" is no protocol`, { help })]
  return listOf(resource.spec['bgpAdvertisements']).length === 0 ? [] : [layer2Fault(resource)]
}

function layer2Fault(resource: Resource): Diagnostic {
  const places = [related(resource, ['spec', 'protocol'], 'protocol layer2')]
  const more = { help: 'remove spec.bgpAdvertisements, or write protocol: bgp', related: places }
  const message = 'bgpAdvertisements are for protocol bgp, but the pool is layer2'
  return fault('bgp-advertisements-in-layer2-pool', resource, ['spec', 'bgpAdvertisements'], message, more)
}

function bgpFaults(pool: PoolSpec, communities: KnownCommunities, behaviour: Behaviour): readonly Diagnostic[] {
  const { resource } = pool
  return listOf(resource.spec['bgpAdvertisements']).flatMap((value, index) => {
    const path: Path = ['spec', 'bgpAdvertisements', index]
    const lengths = advertisementOf(resource, isObject(value) ? value : {}, new Set())
    return [
      ...duplicateEntryFaults(resource, [...path, 'communities'], 'duplicate-community'),
      ...lengthFaults(resource, [...path, 'aggregationLength'], lengths.aggregationLength, 32),
      ...lengthFaults(resource, [...path, 'aggregationLengthV6'], lengths.aggregationLengthV6, 128),
      ...aggregationFaults(resource, path, lengths, [pool]),
      ...advertisedCommunityFaults(resource, [...path, 'communities'], communities, behaviour),
    ]
  })
}

function lengthFaults(resource: Resource, path: Path, length: number, most: number): readonly Diagnostic[] {
  if (length <= most) return []
  const message = `${path.at(-1)} ${length} is more than ${most}`
  return [fault('invalid-aggregation-length', resource, path, message, { help: `write ${most} or less` })]
}
