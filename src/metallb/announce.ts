import { acceptedSetOf } from './accepted-set.ts'
import { poolDirectoryOf } from './allocator/pool-directory.ts'
import { announcedServiceOf } from './announcer/announced-service.ts'
import type { AnnouncedService } from './announcer/announced-service.ts'
import { behaviourOf } from './announcer/behaviour.ts'
import { bgpAnswerOf } from './announcer/bgp.ts'
import type { BgpAnswer } from './announcer/bgp.ts'
import { layer2AnswerOf } from './announcer/layer2.ts'
import type { Layer2Answer } from './announcer/layer2.ts'
import { endpointNodesOf, speakersOf } from './announcer/speakers.ts'
import type { Situation, Speakers } from './announcer/speakers.ts'
import { behaviourOf as parserBehaviourOf } from './config/behaviour.ts'
import type { Behaviour as ParserBehaviour } from './config/behaviour.ts'
import type { Target } from './target.ts'

export type { BgpAnswer, BgpReason } from './announcer/bgp.ts'
export type { Layer2Answer, Layer2Reason } from './announcer/layer2.ts'
export type { Situation } from './announcer/speakers.ts'

/** Who announces a Service, and why the other nodes do not. */
export type Announcement = {
  readonly layer2: Layer2Answer
  readonly bgp: BgpAnswer
  /** No pool holds its addresses: nobody announces it, and no node is named. */
  readonly addressInNoPool?: true
}

/**
 * Who announces each Service of type LoadBalancer that has an address in its status, by namespace/name. No Service where
 * the set of objects is rejected. Mirrors speaker/layer2_controller.go and speaker/bgp_controller.go.
 */
export function announce(
  objects: readonly unknown[],
  target: Target,
  situation: Situation,
): Readonly<Record<string, Announcement>> {
  return announcerOf(objects, target)(situation)
}

/** The same of one set in many situations, each of all Services or of those asked for. */
export type Announcer = (situation: Situation, asked?: ReadonlySet<string>) => Readonly<Record<string, Announcement>>

/** Reads the set once. */
export function announcerOf(objects: readonly unknown[], target: Target): Announcer {
  const accepted = acceptedSetOf(objects, target)
  if (accepted === undefined) return () => ({})
  const { pools, services, nodes, release } = accepted
  const directory = poolDirectoryOf(pools, { avoidsBuggyAddresses: false })
  const parser = parserBehaviourOf(release)
  const announced = services.flatMap((resource) => announcedServiceOf(resource, directory) ?? [])
  return (situation, asked) => {
    const speakers = speakersOf(nodes, situation, behaviourOf(release))
    const wanted = asked ? announced.filter(({ key }) => asked.has(key)) : announced
    return Object.fromEntries(
      wanted.map((service) => [service.key, announcementOf(service, speakers, situation, parser)]),
    )
  }
}

function announcementOf(
  service: AnnouncedService,
  speakers: Speakers,
  situation: Situation,
  parser: ParserBehaviour,
): Announcement {
  const { pool, key } = service
  if (pool === undefined) return { layer2: { leader: null, nodes: {} }, bgp: { nodes: {} }, addressInNoPool: true }
  const endpoints = endpointNodesOf(situation, key)
  return {
    layer2: layer2AnswerOf(service, pool, speakers, endpoints),
    bgp: bgpAnswerOf(service, pool, speakers, endpoints, parser),
  }
}
