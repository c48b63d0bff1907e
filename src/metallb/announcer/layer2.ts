import { advertisementsFor } from './announced-service.ts'
import type { AnnouncedService } from './announced-service.ts'
import type { Pool } from '../config/config.ts'
import { elect } from './election.ts'
import type { Speakers } from './speakers.ts'

/** Why a node does not answer for an address: '' where it does. */
export type Layer2Reason = '' | 'notOwner' | 'noMatchingAdvertisement'

/** The node that answers for the address of a Service, null where none does; and what each node does, by name. */
export type Layer2Answer = { readonly leader: string | null; readonly nodes: Readonly<Record<string, Layer2Reason>> }

/** Who answers for the Service in its own network, by node: layer2Controller.ShouldAnnounce. */
export function layer2AnswerOf(
  service: AnnouncedService,
  { l2Advertisements }: Pool,
  { nodes, faults, behaviour }: Speakers,
  endpoints: ReadonlySet<string>,
): Layer2Answer {
  const advertised = advertisementsFor(l2Advertisements, service)
  const isAdvertisedFrom = (node: string) => advertised.some((each) => each.nodes.has(node))
  const candidates = nodes.filter(
    (node) => isAdvertisedFrom(node) && !faults.has(node) && (!service.isLocal || endpoints.has(node)),
  )
  const leader = endpoints.size > 0 ? elect(candidates, service.firstAddress) : null
  const reasonOf = (node: string): Layer2Reason => {
    if (endpoints.size > 0 && behaviour.selectsServices && !isAdvertisedFrom(node)) return 'noMatchingAdvertisement'
    return node === leader ? '' : 'notOwner'
  }
  return { leader, nodes: Object.fromEntries(nodes.map((node) => [node, reasonOf(node)])) }
}
