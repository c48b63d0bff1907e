/** How far the ways in which a change can go are followed: worlds before it, orders of Services, ends to come back from. */
export type Effort = { readonly starts: number; readonly orders: number; readonly ends: number }

/** A cluster of many Services has more ways than anybody reads: the first ones are followed. */
export function effortFor(services: number): Effort {
  return services > 40 ? { starts: 1, orders: 2, ends: 1 } : { starts: 4, orders: 24, ends: 6 }
}
