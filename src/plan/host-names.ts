import { listOf, objectOf, valueAt } from '../metallb/config/json.ts'
import type { JsonObject } from '../metallb/config/json.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import type { HostName, PlannedService } from './side.ts'

/**
 * The host names among Kubernetes objects that lead to a Service's address: its own ExternalDNS annotations, those of a
 * Gateway that it serves with its routes, and the Ingresses of the controller that it belongs to.
 */
export function hostNamesIn(
  objects: readonly object[],
  service: PlannedService,
  services: readonly PlannedService[],
): readonly HostName[] {
  const found = [
    ...annotated(service.object),
    ...objects.flatMap((object) => {
      switch (identityOf(object).kind) {
        case 'Ingress':
          return isIngressOf(object, service, services) ? ingressHosts(object) : []
        case 'Gateway':
          return isGatewayOf(object, service) ? gatewayHosts(object) : []
        case 'GRPCRoute':
        case 'HTTPRoute':
        case 'TLSRoute':
          return routesThrough(object, objects, service) ? routeHosts(object) : []
        default:
          return []
      }
    }),
  ]
  return [...new Map(found.map((each) => [each.name, each])).values()]
}

const externalDns = 'external-dns.alpha.kubernetes.io/hostname'

function annotated(object: object): readonly HostName[] {
  const text = annotationsOf(object)[externalDns]
  return typeof text === 'string'
    ? named(
        text.split(',').map((name) => name.trim()),
        'ExternalDNS',
      )
    : []
}

function named(names: readonly unknown[], by: string): readonly HostName[] {
  return names.flatMap((name) => (typeof name === 'string' && name !== '' ? [{ name, by }] : []))
}

/** The class names the controller, and with it mostly its Service; else the only Service with a web port is meant. */
function isIngressOf(ingress: object, service: PlannedService, services: readonly PlannedService[]): boolean {
  const className =
    valueAt(ingress, ['spec', 'ingressClassName']) ?? annotationsOf(ingress)['kubernetes.io/ingress.class']
  const called = services.filter(({ object }) => typeof className === 'string' && isCalled(object, className))
  const web = services.filter(({ object }) => servesWeb(object))
  const candidates = called.length > 0 ? called : web
  return candidates.length === 1 && candidates[0]?.id === service.id
}

function isCalled(object: object, className: string): boolean {
  const { name, namespace } = identityOf(object)
  const names = [name, namespace, ...Object.values(labelsOf(object))]
  return names.some((each) => typeof each === 'string' && (each === className || each.split('-').includes(className)))
}

function servesWeb(object: object): boolean {
  return valuesAt(object, ['spec', 'ports'], 'port').some((port) => port === 80 || port === 443)
}

function ingressHosts(ingress: object): readonly HostName[] {
  return named(valuesAt(ingress, ['spec', 'rules'], 'host'), 'Ingress')
}

/** By the address that both ask for, or by the name that the Gateway's controller gives its Service. */
function isGatewayOf(gateway: object, { requested, object }: PlannedService): boolean {
  const asked = valuesAt(gateway, ['spec', 'addresses'], 'value')
  if (asked.some((each) => requested.includes(String(each)))) return true
  const { name } = identityOf(gateway)
  if (labelsOf(object)['gateway.networking.k8s.io/gateway-name'] === name) return true
  const own = identityOf(object)
  if (own.namespace !== namespaceOf(gateway)) return false
  return [name, `cilium-gateway-${name}`, `${name}-istio`].includes(own.name)
}

function gatewayHosts(gateway: object): readonly HostName[] {
  return named(valuesAt(gateway, ['spec', 'listeners'], 'hostname'), 'Gateway')
}

function routesThrough(route: object, objects: readonly object[], service: PlannedService): boolean {
  const gateways = objects.filter((object) => identityOf(object).kind === 'Gateway' && isGatewayOf(object, service))
  return listOf(valueAt(route, ['spec', 'parentRefs'])).some((parent) => {
    const namespace = valueAt(parent, ['namespace']) ?? namespaceOf(route)
    const name = valueAt(parent, ['name'])
    return gateways.some((gateway) => identityOf(gateway).name === name && namespaceOf(gateway) === namespace)
  })
}

function routeHosts(route: object): readonly HostName[] {
  return named(listOf(valueAt(route, ['spec', 'hostnames'])), identityOf(route).kind)
}

/** What each item of a list has under a key. */
function valuesAt(object: object, path: readonly string[], key: string): readonly unknown[] {
  return listOf(valueAt(object, path)).map((each) => valueAt(each, [key]))
}

function namespaceOf(object: object): string {
  return identityOf(object).namespace || 'default'
}

function annotationsOf(object: object): JsonObject {
  return objectOf(valueAt(object, ['metadata', 'annotations']))
}

function labelsOf(object: object): JsonObject {
  return objectOf(valueAt(object, ['metadata', 'labels']))
}
