import { formatRange } from '../../address/index.ts'
import type { Model, SegmentFacts } from '../../model/model.ts'
import { clusterName } from '../resources.ts'
import type { Finding, FleetRule } from '../rule.ts'

type Sighting = { readonly model: Model; readonly segment: SegmentFacts }

/** One segment's name for two networks: then nobody can tell which clusters hear each other. */
export const segmentDiffersBetweenClusters: FleetRule = {
  name: 'segment-differs-between-clusters',
  severity: 'error',
  docs: {
    what: 'Two clusters give the same name to different networks.',
    why: "A segment's name says who hears whose ARP. Where it means two networks, nobody can tell which clusters may not have the same addresses, and clashes between them are missed or invented.",
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { office: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      beside: `
        segments: { lan: { subnet: '10.20.0.0/24' } },
        pools: { lab: { addresses: ['10.20.0.64/28'] } },
        l2Advertisements: { lab: { ipAddressPools: ['lab'] } },`,
    },
    fix: 'Give each network a name of its own, best in one file that all clusters import (`defineSegments`).',
    since: '0.1.0',
  },
  check: (models) => {
    const sightings = firstSightings(models)
    return models.flatMap((model, cluster) =>
      readSegmentsOf(model).flatMap((segment) => {
        const network = networkOf(segment)
        const others = sightings.get(segment.name) ?? new Map<string, Sighting>()
        const [other] = [...others].flatMap(([theirs, sighting]) => (theirs === network ? [] : [sighting]))
        return other ? [{ cluster, ...difference(segment, other) }] : []
      }),
    )
  },
}

/** By segment, then by network: the first cluster that means it. */
function firstSightings(models: readonly Model[]): ReadonlyMap<string, ReadonlyMap<string, Sighting>> {
  const sightings = new Map<string, Map<string, Sighting>>()
  for (const model of models) {
    for (const segment of readSegmentsOf(model)) {
      const networks = sightings.get(segment.name) ?? new Map<string, Sighting>()
      if (!networks.has(networkOf(segment))) networks.set(networkOf(segment), { model, segment })
      sightings.set(segment.name, networks)
    }
  }
  return sightings
}

function readSegmentsOf({ facts }: Model): readonly SegmentFacts[] {
  return facts.segments.filter(({ subnets }) => subnets.length > 0)
}

/** Equal where the same addresses are meant, however they are written. */
function networkOf({ subnets }: SegmentFacts): string {
  return subnets
    .map(({ value }) => formatRange(value))
    .toSorted()
    .join(' ')
}

function difference(segment: SegmentFacts, other: Sighting): Finding {
  const path = ['segments', segment.name, 'subnet']
  const [here, there] = [textOf(segment), textOf(other.segment)]
  const whose = clusterName(other.model)
  return {
    path,
    message: `segment "${segment.name}" is ${here} here and ${there} in ${whose}`,
    help: 'give each network a name of its own, shared by the clusters on it',
    related: [{ cluster: other.model.name, path, message: `${there}, in ${whose}` }],
  }
}

function textOf({ subnets }: SegmentFacts): string {
  return subnets.map(({ text }) => text).join(', ')
}
