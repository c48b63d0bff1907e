import type { Route, Segment } from '../define/index.ts'
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'
import type { RouteFacts, SegmentFacts } from './model.ts'
import { readAddresses, readNetworks, readRanges } from './read-written.ts'

/** Segments with their addresses read, and what cannot be read of them. */
export function readSegments(segments: Readonly<Record<string, Segment>> = {}): {
  readonly segments: readonly SegmentFacts[]
  readonly faults: readonly Diagnostic[]
} {
  const read = Object.entries(segments).map(([name, segment]) => readSegment(name, segment))
  return { segments: read.map(({ facts }) => facts), faults: read.flatMap(({ faults }) => faults) }
}

function readSegment(
  name: string,
  segment: Segment,
): { readonly facts: SegmentFacts; readonly faults: readonly Diagnostic[] } {
  const path = ['segments', name]
  const subnets = readNetworks([...path, 'subnet'], segment.subnet)
  const gateways = readAddresses([...path, 'gateway'], segment.gateway)
  const dhcp = readRanges([...path, 'dhcp'], segment.dhcp)
  const reserved = Object.entries(segment.reserved ?? {}).map(([holder, text]) => ({
    holder,
    ...readRanges([...path, 'reserved', holder], text),
  }))
  const routes = segment.routes?.map((route, index) => readRoute([...path, 'routes', index], route))
  return {
    facts: {
      name,
      subnets: subnets.read,
      gateways: gateways.read,
      dhcp: segment.dhcp === undefined ? undefined : dhcp.read,
      reserved: reserved.flatMap(({ holder, read }) => read.map((written) => ({ ...written, holder }))),
      routes: routes?.flatMap(({ read }) => read),
    },
    faults: [subnets, gateways, dhcp, ...reserved, ...(routes ?? [])].flatMap(({ faults }) => faults),
  }
}

function readRoute(
  path: Path,
  { to, via }: Route,
): { readonly read: readonly RouteFacts[]; readonly faults: readonly Diagnostic[] } {
  const destination = readRanges([...path, 'to'], to)
  const hops = readAddresses([...path, 'via'], via)
  return {
    read: destination.read.map((written) => ({ to: written, via: hops.read })),
    faults: [...destination.faults, ...hops.faults],
  }
}
