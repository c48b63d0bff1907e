import { intersection, overlapsAmong } from '../../address/index.ts'
import type { Interval } from '../../address/index.ts'
import type { Model, PoolFacts, Written } from '../../model/model.ts'
import { clusterName } from '../resources.ts'
import { describe, lacksOnSegments } from '../pool-clash.ts'
import type { Finding, FleetRule } from '../rule.ts'

/** A range of a pool, and whose it is. */
type Owned = {
  readonly cluster: number
  readonly model: Model
  readonly pool: PoolFacts
  readonly written: Written<Interval>
}

/** The same addresses in two clusters on one segment: both answer ARP for them, and MetalLB cannot see it. */
export const overlapWithOtherCluster: FleetRule = {
  name: 'overlap-with-other-cluster',
  severity: 'error',
  docs: {
    what: 'Two clusters on one segment have the same addresses in their pools.',
    why: 'Both clusters hand the address out and both answer ARP for it. Clients reach the one or the other, whichever answered last, and each cluster by itself looks healthy: neither MetalLB can see the other.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.71'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      beside: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lab: { addresses: ['192.168.1.72-192.168.1.79'] } },
        l2Advertisements: { lab: { ipAddressPools: ['lab'] } },`,
    },
    fix: 'Give each cluster addresses of its own. Where the networks are not the same, give the segments different names.',
    since: '0.1.0',
  },
  lacks: (model) => lacksOnSegments(model, '', () => true),
  check: (models) => [...bySegment(models).entries()].flatMap(([segment, ranges]) => overlapsOn(segment, ranges)),
}

function bySegment(models: readonly Model[]): ReadonlyMap<string, readonly Owned[]> {
  const segments = new Map<string, Owned[]>()
  for (const [cluster, model] of models.entries()) {
    for (const pool of model.facts.pools) {
      if (pool.segment === undefined || pool.segment === 'routed') continue
      const ranges = segments.get(pool.segment) ?? []
      ranges.push(...pool.ranges.map((written) => ({ cluster, model, pool, written })))
      segments.set(pool.segment, ranges)
    }
  }
  return segments
}

function overlapsOn(segment: string, ranges: readonly Owned[]): readonly (Finding & { readonly cluster: number })[] {
  return overlapsAmong(ranges.map(({ written }) => written.value)).flatMap(({ index, with: other }) => {
    const [one, two] = [ranges[index]!, ranges[other]!]
    return one.cluster === two.cluster ? [] : [overlap(segment, one, two), overlap(segment, two, one)]
  })
}

function overlap(segment: string, one: Owned, two: Owned): Finding & { readonly cluster: number } {
  const shared = intersection(one.written.value, two.written.value)!
  return {
    cluster: one.cluster,
    object: one.pool.object,
    path: one.written.path,
    message: `${one.written.text} of pool "${one.pool.name}" overlaps pool "${two.pool.name}" of ${clusterName(two.model)}: ${describe(shared)}`,
    help: `both clusters answer ARP on segment "${segment}": move one of the pools`,
    related: [
      {
        cluster: two.model.name,
        path: two.model.resources[two.pool.object]!.definedAt(two.written.path),
        message: `${two.written.text}, in ${clusterName(two.model)}`,
      },
    ],
  }
}
