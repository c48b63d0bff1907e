import { formatAddress } from '../address/index.ts'
import { appliedBy } from '../emit/config-objects.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import { factObjects } from '../model/fact-objects.ts'
import type { Model } from '../model/model.ts'
import { serviceDefinitionOf } from '../model/service-definition.ts'
import { serviceObjects } from '../model/service-objects.ts'
import { hostNamesIn } from './host-names.ts'
import type { PlannedService, Side } from './side.ts'
import { plannedServices } from './planned-services.ts'

/** A cluster's model as a side of a plan: with the Services that it defines, and those in its YAML. */
export function sideOfModel(model: Model): Side {
  const { name, namespace, release, backend, facts, resources } = model
  const objects = factObjects(model)
  const services = [...definedServices(model), ...plannedServices(model.writtenFacts, release.release)]
  const nodes = facts.nodes?.map((node) => node.name) ?? writtenNodes(objects)
  const known = [...new Map(services.toReversed().map((service) => [service.id, service])).values()].toReversed()
  return {
    name,
    target: { metallbVersion: release.release, bgpType: backend },
    install: model.install === 'none' ? undefined : model.install,
    kubernetes: model.definition.kubernetes?.version,
    namespace,
    resources: resources.map(({ object, written }) => (written?.object ?? appliedBy(model.gitops, object)) as object),
    facts: objects.filter((object) => identityOf(object).kind !== 'Service'),
    nodes,
    speakers: facts.nodes?.flatMap((node) => (node.hasSpeaker ? [node.name] : [])) ?? nodes,
    interfaces: new Map(
      (facts.nodes ?? []).flatMap(({ name: node, interfaces }) => (interfaces ? [[node, interfaces]] : [])),
    ),
    services: known.map((service) => ({
      ...service,
      hostNames: [...service.hostNames, ...hostNamesIn(objects, service, known)],
    })),
  }
}

function definedServices(model: Model): readonly PlannedService[] {
  const objects = serviceObjects(model)
  return (model.facts.services ?? []).map(({ id, requested }, index) => {
    const { endpoints, hostnames = [] } = serviceDefinitionOf(model, id)
    return {
      id,
      object: objects[index]!,
      requested: requested.map(({ value }) => formatAddress(value)),
      endpoints,
      hostNames: hostnames.map((host) => ({ name: host, by: 'definition' })),
    }
  })
}

function writtenNodes(objects: readonly object[]): readonly string[] | undefined {
  const names = objects.flatMap((object) => {
    const { kind, name } = identityOf(object)
    return kind === 'Node' && name !== '' ? [name] : []
  })
  return names.length > 0 ? names : undefined
}
