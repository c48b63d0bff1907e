import { encloses, isRangeFault, parseRange } from '../address/index.ts'
import type { Interval } from '../address/index.ts'
import type { ClusterDefinition } from '../define/index.ts'
import type { PoolFacts, SegmentFacts, Written } from './model.ts'
import type { Resource } from './resource.ts'

/** Where the pools' addresses live. What MetalLB cannot read is its own to refuse, and left out here. */
export function readPools(
  resources: readonly Resource[],
  definitions: ClusterDefinition['pools'] = {},
  segments: readonly SegmentFacts[],
): readonly PoolFacts[] {
  return resources.flatMap(({ object: { kind, metadata, spec } }, index) => {
    if (kind !== 'IPAddressPool') return []
    const ranges = rangesOf(spec?.['addresses'])
    const segment = definitions[metadata.name]?.segment ?? segmentAround(ranges, segments)
    return [{ name: metadata.name, object: index, ranges, segment }]
  })
}

function rangesOf(addresses: unknown): readonly Written<Interval>[] {
  if (!Array.isArray(addresses)) return []
  return addresses.flatMap((text: unknown, index) => {
    if (typeof text !== 'string') return []
    const range = parseRange(text)
    if (isRangeFault(range) || range.interval === undefined) return []
    return [{ path: ['spec', 'addresses', index], text, value: range.interval }]
  })
}

/** The one segment that holds all of the ranges. */
function segmentAround(ranges: readonly Written<Interval>[], segments: readonly SegmentFacts[]): string | undefined {
  if (ranges.length === 0) return undefined
  return segments.find(({ subnets }) =>
    ranges.every(({ value }) => subnets.some((subnet) => encloses(subnet.value, value))),
  )?.name
}
