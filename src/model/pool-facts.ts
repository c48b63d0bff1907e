import { encloses, intervalOfRange } from '../address/index.ts'
import type { Interval } from '../address/index.ts'
import type { PoolPlace } from '../define/index.ts'
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'
import { isAtLeast } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import type { FilledDefinition } from './filled-definition.ts'
import type { PoolFacts, SegmentFacts, Written } from './model.ts'
import { readRanges } from './read-written.ts'
import type { Resource } from './resource.ts'

type Places = Readonly<Record<string, PoolPlace<string>>>

/** Where the addresses live of the pools that a release reads: AddressPools until v0.13.12. What MetalLB cannot read is its own to refuse, and left out here. */
export function readPools(
  resources: readonly Resource[],
  { pools = {}, resources: written }: Pick<FilledDefinition, 'pools' | 'resources'>,
  segments: readonly SegmentFacts[],
  release: Release,
): { readonly pools: readonly PoolFacts[]; readonly faults: readonly Diagnostic[] } {
  const intentions = new Map([
    ...intentionsOf(['resources', 'pools'], written?.pools ?? {}),
    ...intentionsOf(['pools'], pools),
  ])
  const kinds = isAtLeast(release, 'v0.14.0') ? ['IPAddressPool'] : ['IPAddressPool', 'AddressPool']
  const facts = resources.flatMap((resource, index) => {
    if (!kinds.includes(resource.object.kind)) return []
    return [poolOf(resource, index, resource.written ? written?.pools : pools, intentions, segments)]
  })
  return { pools: facts, faults: [...intentions.values()].flatMap(({ faults }) => faults) }
}

function poolOf(
  { object: { metadata, spec }, written }: Resource,
  index: number,
  places: Places = {},
  intentions: ReadonlyMap<string, Intention>,
  segments: readonly SegmentFacts[],
): PoolFacts {
  const { name } = metadata
  const path = [...(written ? ['resources'] : []), 'pools', name]
  const ranges = rangesOf(spec?.['addresses'])
  const given = Object.hasOwn(places, name) ? places[name]?.segment : undefined
  return {
    name,
    object: index,
    ranges,
    segment: given ?? segmentAround(ranges, segments),
    segmentPath: given === undefined ? undefined : [...path, 'segment'],
    intended: intentions.get(path.join('\n'))?.read,
  }
}

type Intention = { readonly read: NonNullable<PoolFacts['intended']>; readonly faults: readonly Diagnostic[] }

/** By the path of the pool. */
function intentionsOf(section: Path, places: Places): readonly (readonly [string, Intention])[] {
  return Object.entries(places).flatMap(([name, { intended }]): readonly (readonly [string, Intention])[] => {
    if (intended === undefined) return []
    const path = [...section, name]
    return [[path.join('\n'), readIntention([...path, 'intended'], intended)]]
  })
}

function readIntention(path: Path, intended: NonNullable<PoolPlace<string>['intended']>): Intention {
  if (typeof intended === 'string' || isList(intended)) return readRanges(path, intended)
  const each = Object.entries(intended).map(([leading, text]) => ({ leading, ...readRanges([...path, leading], text) }))
  return {
    read: each.flatMap(({ leading, read }) => read.map((written) => ({ ...written, leading }))),
    faults: each.flatMap(({ faults }) => faults),
  }
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value)
}

function rangesOf(addresses: unknown): readonly Written<Interval>[] {
  if (!Array.isArray(addresses)) return []
  return addresses.flatMap((text: unknown, index) => {
    const value = typeof text === 'string' ? intervalOfRange(text) : undefined
    return value === undefined ? [] : [{ path: ['spec', 'addresses', index], text: text as string, value }]
  })
}

/** The one segment that holds all of the ranges. */
function segmentAround(ranges: readonly Written<Interval>[], segments: readonly SegmentFacts[]): string | undefined {
  if (ranges.length === 0) return undefined
  return segments.find(({ subnets }) =>
    ranges.every(({ value }) => subnets.some((subnet) => encloses(subnet.value, value))),
  )?.name
}
