import { allocate } from '../metallb/allocate.ts'
import { announcerOf } from '../metallb/announce.ts'
import { announcedInterfaces } from '../metallb/announced-interfaces.ts'
import { announcedSessions } from '../metallb/announced-sessions.ts'
import type { HasSession } from '../metallb/announced-sessions.ts'
import type { InterfacesOf } from '../metallb/announced-interfaces.ts'
import { explainAllocation } from '../metallb/explain-allocation.ts'
import type { AllocationTrace } from '../metallb/explain-allocation.ts'
import type { Target } from '../metallb/target.ts'
import { factObjects } from '../model/fact-objects.ts'
import type { Model } from '../model/model.ts'
import { serviceObjects } from '../model/service-objects.ts'
import type { Answer, Forecast } from './forecast.ts'
import { endpointsOf, speakersOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** The whole forecast of a cluster. `capped`: there are more joint outcomes than were followed. */
export type Simulation = { readonly services: readonly Forecast[]; readonly capped: boolean }

/** A Service with an address. */
export type Placement = { readonly service: string; readonly ips: readonly string[]; readonly pool: string }

/** Which Service gets which address, and which node answers for it; no Service where MetalLB rejects the configuration. */
export function simulate(model: Model, situation: Situation): Simulation {
  const { services, capped } = allocationsOf(model, situation.order)
  const most = Math.max(0, ...Object.values(services).map(({ outcomes }) => outcomes.length))
  const answers = Array.from({ length: most }, (_, nth) => {
    const placed = Object.entries(services).flatMap(([service, { outcomes }]): readonly Placement[] => {
      const outcome = outcomes[nth]
      return outcome && 'ips' in outcome ? [{ service, ...outcome }] : []
    })
    return answersIn(model, situation, placed)
  })
  const forecasts = Object.entries(services).map(([service, { certain, outcomes }]): Forecast => ({
    service,
    certain,
    outcomes: outcomes.map((outcome, nth) => ('pending' in outcome ? outcome : answers[nth]!.get(service)!)),
  }))
  return { services: forecasts, capped }
}

/** Which Service gets which address where the Services come in this order, those that it leaves out last. */
export function allocationsOf(model: Model, order: readonly string[]): ReturnType<typeof allocate> {
  const ranks = new Map(order.map((id, index) => [id, index]))
  const rank = (service: ServiceObject): number => ranks.get(idOf(service)) ?? order.length
  const services = servicesOf(model).toSorted((a, b) => rank(a) - rank(b))
  return allocate([...configurationOf(model), ...services], targetOf(model))
}

/** Why MetalLB decides as it does on a Service's address, pool by pool; undefined where it rejects the configuration. */
export function explain(model: Model, service: string): AllocationTrace | undefined {
  return explainAllocation([...configurationOf(model), ...servicesOf(model)], targetOf(model), service)
}

/** Who answers for Services that have an address: by `namespace/name`. */
export function answersIn(
  model: Model,
  situation: Situation,
  placements: readonly Placement[],
): ReadonlyMap<string, Answer> {
  return answererOf(model, placements)(situation)
}

/** The same in many situations, each of all Services or of those asked for. */
export function answererOf(
  model: Model,
  placements: readonly Placement[],
): (situation: Situation, asked?: ReadonlySet<string>) => ReadonlyMap<string, Answer> {
  const placed = placedSetOf(model, placements)
  const announcer = announcerOf(placed, targetOf(model))
  const hasSession = announcedSessions(placed, targetOf(model))
  return (situation, asked) => {
    const told = { endpoints: endpointsOf(model, situation, asked), speakers: speakersOf(model, situation) }
    const announced = announcer(told, asked)
    const wanted = asked ? placements.filter(({ service }) => asked.has(service)) : placements
    return new Map(
      wanted.map(({ service, ips, pool }) => {
        const { layer2, bgp } = announced[service] ?? nobody
        return [
          service,
          { ips, pool, leader: layer2.leader, layer2: layer2.nodes, bgp: heard(bgp.nodes, service, hasSession) },
        ]
      }),
    )
  }
}

/** A speaker without a session says that it announces, and no router hears it. */
function heard(nodes: Answer['bgp'], service: string, hasSession: HasSession): Answer['bgp'] {
  const told = Object.entries(nodes).map(([node, reason]) => [
    node,
    reason === '' && !hasSession(service, node) ? 'noSession' : reason,
  ])
  return Object.fromEntries(told) as Answer['bgp']
}

/** On which interfaces a node would answer for a Service that has an address, were it the leader. */
export function interfacesIn(model: Model, placements: readonly Placement[]): InterfacesOf {
  return announcedInterfaces(placedSetOf(model, placements), targetOf(model))
}

function placedSetOf(model: Model, placements: readonly Placement[]): readonly unknown[] {
  const services = new Map(servicesOf(model).map((service) => [idOf(service), service]))
  const placed = placements.map(({ service, ips }) => ({
    ...services.get(service),
    status: { loadBalancer: { ingress: ips.map((ip) => ({ ip })) } },
  }))
  return [...configurationOf(model), ...placed]
}

const nobody = { layer2: { leader: null, nodes: {} }, bgp: { nodes: {} } }

function targetOf({ release, backend }: Model): Target {
  return { metallbVersion: release.release, bgpType: backend }
}

function configurationOf(model: Model): readonly unknown[] {
  return [...model.resources.map(({ object }) => object), ...factObjects(model)]
}

type ServiceObject = { readonly metadata: { readonly namespace: string; readonly name: string } }

function servicesOf(model: Model): readonly ServiceObject[] {
  return serviceObjects(model) as readonly ServiceObject[]
}

function idOf({ metadata: { namespace, name } }: ServiceObject): string {
  return `${namespace}/${name}`
}
