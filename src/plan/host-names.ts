import type { HostName, PlannedService } from './side.ts'

type Json = Readonly<Record<string, unknown>>

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
      switch (kindOf(object)) {
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
  const className = at(ingress, 'spec', 'ingressClassName') ?? annotationsOf(ingress)['kubernetes.io/ingress.class']
  const called = services.filter(({ object }) => typeof className === 'string' && isCalled(object, className))
  const web = services.filter(({ object }) => servesWeb(object))
  const candidates = called.length > 0 ? called : web
  return candidates.length === 1 && candidates[0]?.id === service.id
}

function isCalled(object: object, className: string): boolean {
  const names = [
    at(object, 'metadata', 'name'),
    at(object, 'metadata', 'namespace'),
    ...Object.values(labelsOf(object)),
  ]
  return names.some((name) => typeof name === 'string' && (name === className || name.split('-').includes(className)))
}

function servesWeb(object: object): boolean {
  const ports = at(object, 'spec', 'ports')
  return Array.isArray(ports) && ports.some((each) => [80, 443].includes(at(each, 'port') as number))
}

function ingressHosts(ingress: object): readonly HostName[] {
  const rules = at(ingress, 'spec', 'rules')
  return named(Array.isArray(rules) ? rules.map((rule) => at(rule, 'host')) : [], 'Ingress')
}

/** By the address that both ask for, or by the name that the Gateway's controller gives its Service. */
function isGatewayOf(gateway: object, { requested, object }: PlannedService): boolean {
  const addresses = at(gateway, 'spec', 'addresses')
  const asked = Array.isArray(addresses) ? addresses.map((each) => at(each, 'value')) : []
  if (asked.some((each) => requested.includes(String(each)))) return true
  const [name, namespace] = [at(gateway, 'metadata', 'name'), at(gateway, 'metadata', 'namespace') ?? 'default']
  if (labelsOf(object)['gateway.networking.k8s.io/gateway-name'] === name) return true
  if (at(object, 'metadata', 'namespace') !== namespace) return false
  const own = String(at(object, 'metadata', 'name'))
  return own === name || own === `cilium-gateway-${String(name)}` || own === `${String(name)}-istio`
}

function gatewayHosts(gateway: object): readonly HostName[] {
  const listeners = at(gateway, 'spec', 'listeners')
  return named(Array.isArray(listeners) ? listeners.map((each) => at(each, 'hostname')) : [], 'Gateway')
}

function routesThrough(route: object, objects: readonly object[], service: PlannedService): boolean {
  const parents = at(route, 'spec', 'parentRefs')
  const own = at(route, 'metadata', 'namespace') ?? 'default'
  return (
    Array.isArray(parents) &&
    parents.some((parent) =>
      objects.some(
        (object) =>
          kindOf(object) === 'Gateway' &&
          at(object, 'metadata', 'name') === at(parent, 'name') &&
          (at(object, 'metadata', 'namespace') ?? 'default') === (at(parent, 'namespace') ?? own) &&
          isGatewayOf(object, service),
      ),
    )
  )
}

function routeHosts(route: object): readonly HostName[] {
  const hosts = at(route, 'spec', 'hostnames')
  return named(Array.isArray(hosts) ? hosts : [], kindOf(route))
}

function kindOf(object: object): string {
  return String(at(object, 'kind'))
}

function annotationsOf(object: object): Json {
  return (at(object, 'metadata', 'annotations') ?? {}) as Json
}

function labelsOf(object: object): Json {
  return (at(object, 'metadata', 'labels') ?? {}) as Json
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (typeof current === 'object' && current !== null ? (current as Json)[key] : undefined),
    value,
  )
}
