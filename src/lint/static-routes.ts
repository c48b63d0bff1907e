import { overlaps } from '../address/index.ts'
import type { Model, RouteFacts, SegmentFacts } from '../model/model.ts'

/** A static route by which addresses of the cluster's own pools are sent, and the segment whose router has it. */
export type PoolRoute = RouteFacts & { readonly segment: SegmentFacts }

/** The static routes that are about pools of this cluster; those of others on the segment are left out. */
export function poolRoutes({ facts }: Model): readonly PoolRoute[] {
  const ranges = facts.pools.flatMap((pool) => pool.ranges.map(({ value }) => value))
  return facts.segments.flatMap((segment) =>
    (segment.routes ?? [])
      .filter(({ to }) => ranges.some((range) => overlaps(range, to.value)))
      .map((route) => ({ ...route, segment })),
  )
}

/** Whether it is known of all nodes which addresses they have. */
export function knowsNodeAddresses({ facts }: Model): boolean {
  return facts.nodes !== undefined && facts.nodes.every(({ addresses }) => addresses.length > 0)
}
