import type { Behaviour as ParserBehaviour } from '../config/behaviour.ts'
import type { BgpAdvertisement } from '../config/bgp-advertisement.ts'
import type { Pool } from '../config/config.ts'
import { haveCompatibleLocalPref } from '../config/local-pref.ts'
import { advertisementsFor } from './announced-service.ts'
import type { AnnouncedService } from './announced-service.ts'
import type { NodeFault } from './node-state.ts'
import type { Speakers } from './speakers.ts'

/** Why a node does not tell its peers of an address: '' where it does. */
export type BgpReason =
  | ''
  | 'notOwner'
  | 'noMatchingAdvertisement'
  | 'conflictingAdvertisements'
  | 'noLocalEndpoints'
  | 'noEndpoints'
  | NodeFault

/** What each node does about the address of a Service, by name. */
export type BgpAnswer = { readonly nodes: Readonly<Record<string, BgpReason>> }

/** Which nodes announce the Service by BGP: bgpController.ShouldAnnounce. */
export function bgpAnswerOf(
  service: AnnouncedService,
  pool: Pool,
  { nodes, faults, behaviour }: Speakers,
  endpoints: ReadonlySet<string>,
  parser: ParserBehaviour,
): BgpAnswer {
  const reasonOf = (node: string): BgpReason => {
    const from = pool.bgpAdvertisements.filter((each) => each.nodes.has(node))
    if (from.length === 0) return 'notOwner'
    const advertised = advertisementsFor(from, service)
    if (advertised.length === 0) return 'noMatchingAdvertisement'
    if (behaviour.selectsServices && areInConflict(advertised, pool, parser)) return 'conflictingAdvertisements'
    return faults.get(node) ?? endpointReason(service, endpoints, node)
  }
  return { nodes: Object.fromEntries(nodes.map((node) => [node, reasonOf(node)])) }
}

function areInConflict(advertised: readonly BgpAdvertisement[], pool: Pool, parser: ParserBehaviour): boolean {
  if (new Set(advertised.map(({ localPref }) => localPref)).size < 2) return false
  return advertised.some((one, index) =>
    advertised.slice(index + 1).some((other) => !haveCompatibleLocalPref(one, other, pool, parser)),
  )
}

function endpointReason({ isLocal }: AnnouncedService, endpoints: ReadonlySet<string>, node: string): BgpReason {
  if (isLocal && !endpoints.has(node)) return 'noLocalEndpoints'
  return endpoints.size === 0 ? 'noEndpoints' : ''
}
