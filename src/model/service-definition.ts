import type { ClusterDefinition } from '../define/index.ts'
import type { Model } from './model.ts'

type Definitions = NonNullable<ClusterDefinition['services']>

/** A Service as it is defined. */
export type ServiceDefinition = Definitions[keyof Definitions]

/** What the definition says of a Service, by `namespace/name`; nothing where it does not have it. */
export function serviceDefinitionOf({ definition }: Pick<Model, 'definition'>, id: string): ServiceDefinition {
  const services: Readonly<Record<string, ServiceDefinition>> = definition.services ?? {}
  return Object.hasOwn(services, id) ? services[id]! : {}
}
