import type { Pool } from '../config/config.ts'
import { advertisementsFor } from './announced-service.ts'
import type { AnnouncedService } from './announced-service.ts'

/** On which interfaces a node answers, if it leads: `all`, or those that one of its advertisements names, sorted. */
export type Interfaces = 'all' | readonly string[]

/** Mirrors ipAdvertisementFor. MetalLB holds no new election where the leader has none of the interfaces. */
export function interfacesOn(node: string, service: AnnouncedService, { l2Advertisements }: Pool): Interfaces {
  const from = advertisementsFor(l2Advertisements, service).filter(({ nodes }) => nodes.has(node))
  if (from.some(({ interfaces }) => interfaces.length === 0)) return 'all'
  return [...new Set(from.flatMap(({ interfaces }) => interfaces))].toSorted()
}
