import { allocate } from '../metallb/allocate.ts'
import { announce } from '../metallb/announce.ts'
import type { Target } from '../metallb/target.ts'
import { factObjects } from '../model/fact-objects.ts'
import type { Model } from '../model/model.ts'
import { serviceObjects } from '../model/service-objects.ts'
import type { Answer, Forecast } from './forecast.ts'
import { endpointsOf, speakersOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** The whole forecast of a cluster. `capped`: there are more joint outcomes than were followed. */
export type Simulation = { readonly services: readonly Forecast[]; readonly capped: boolean }

/** Which Service gets which address, and which node answers for it. Services that nothing is known of are not there. */
export function simulate(model: Model, situation: Situation): Simulation {
  const objects = configurationOf(model)
  const services = servicesInOrder(model, situation.order)
  const { services: allocated, capped } = allocate([...objects, ...services], targetOf(model))
  const forecasts = services.map((service): Forecast => {
    const id = idOf(service)
    const { certain, outcomes } = allocated[id] ?? { certain: true, outcomes: [] }
    return {
      service: id,
      certain,
      outcomes: outcomes.map((outcome) =>
        'pending' in outcome ? outcome : answerOf(model, situation, objects, service, outcome),
      ),
    }
  })
  return { services: forecasts, capped }
}

/** Which Service gets which address where the Services come in this order: by `namespace/name`, what MetalLB can reach. */
export function allocationsOf(model: Model, order: readonly string[]): ReturnType<typeof allocate>['services'] {
  return allocate([...configurationOf(model), ...servicesInOrder(model, order)], targetOf(model)).services
}

/** What the model is judged as. */
export function targetOf({ release, backend }: Model): Target {
  return { metallbVersion: release.release, bgpType: backend }
}

type ServiceObject = { readonly metadata: { readonly namespace: string; readonly name: string } }

function idOf({ metadata: { namespace, name } }: ServiceObject): string {
  return `${namespace}/${name}`
}

function configurationOf(model: Model): readonly object[] {
  return [...model.resources.map(({ object }) => object), ...factObjects(model)]
}

function servicesInOrder(model: Model, order: readonly string[]): readonly ServiceObject[] {
  const services = serviceObjects(model) as readonly ServiceObject[]
  const rank = (service: ServiceObject): number => {
    const index = order.indexOf(idOf(service))
    return index === -1 ? order.length : index
  }
  return services.toSorted((a, b) => rank(a) - rank(b))
}

function answerOf(
  model: Model,
  situation: Situation,
  objects: readonly object[],
  service: ServiceObject,
  { ips, pool }: { readonly ips: readonly string[]; readonly pool: string },
): Answer {
  const placed = { ...service, status: { loadBalancer: { ingress: ips.map((ip) => ({ ip })) } } }
  const announced = announce([...objects, placed], targetOf(model), {
    endpoints: endpointsOf(model, situation),
    speakers: speakersOf(model, situation),
  })[idOf(service)]
  return {
    ips,
    pool,
    leader: announced?.layer2.leader ?? null,
    layer2: announced?.layer2.nodes ?? {},
    bgp: announced?.bgp.nodes ?? {},
  }
}
