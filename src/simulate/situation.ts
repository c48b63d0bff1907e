import type { Model } from '../model/model.ts'
import { serviceDefinitionOf } from '../model/service-definition.ts'

/** What is asked of a simulation: which nodes are down, and in which order the Services come. */
export type Situation = {
  /** Names of nodes. */
  readonly down: readonly string[]
  /** `namespace/name`, in the order in which MetalLB meets them; the others follow as they are defined. */
  readonly order: readonly string[]
}

/** Everything up, Services in the order of the definition. */
export const calm: Situation = { down: [], order: [] }

/** The nodes that speak: all with a speaker that are not down. */
export function speakersOf({ facts }: Model, { down }: Situation): readonly string[] {
  return (facts.nodes ?? []).flatMap(({ name, hasSpeaker }) => (hasSpeaker && !down.includes(name) ? [name] : []))
}

/** By Service (all, or those asked for), the nodes that run a ready endpoint: those that the definition names, or any that is up. */
export function endpointsOf(
  model: Model,
  { down }: Situation,
  asked?: ReadonlySet<string>,
): Readonly<Record<string, readonly string[]>> {
  const up = (model.facts.nodes ?? []).map(({ name }) => name).filter((name) => !down.includes(name))
  const known = new Set(up)
  const services = (model.facts.services ?? []).filter(({ id }) => asked?.has(id) ?? true)
  return Object.fromEntries(
    services.map(({ id }) => [id, serviceDefinitionOf(model, id).endpoints?.filter((node) => known.has(node)) ?? up]),
  )
}
