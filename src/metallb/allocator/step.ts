import type { Before } from './namespace-order.ts'
import type { Outcome, Pending } from './outcome.ts'
import type { PoolSpaces, Site } from './pool-directory.ts'
import { addressAt } from './space.ts'

/** One thing that may become of a Service: where its addresses are, and what that says of the order of pools. */
export type Step = { readonly outcome: Outcome; readonly sites: readonly Site[]; readonly before: readonly Before[] }

/** A Service that gets no address. */
export function waiting(pending: Pending): Step {
  return { outcome: { pending }, sites: [], before: [] }
}

/** A Service that gets these addresses of a pool. */
export function placed({ pool }: PoolSpaces, sites: readonly Site[], before: readonly Before[] = []): Step {
  const ips = sites.map(({ space, place }) => addressAt(space, place))
  return { outcome: { ips, pool: pool.name }, sites, before }
}
