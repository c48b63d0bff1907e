import type { ClusterDefinition } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ServiceFacts } from './model.ts'
import { invalidFact, readAddresses } from './read-written.ts'

type Services = NonNullable<ClusterDefinition['services']>

/** Services with the addresses they ask for; undefined where the definition names none. */
export function readServices(services: Services | undefined): {
  readonly services: readonly ServiceFacts[] | undefined
  readonly faults: readonly Diagnostic[]
} {
  if (services === undefined) return { services: undefined, faults: [] }
  const faults: Diagnostic[] = []
  const facts = Object.entries(services).flatMap(([id, service]): readonly ServiceFacts[] => {
    const path = ['services', id]
    const [namespace, name, ...more] = id.split('/')
    if (!namespace || !name || more.length > 0) {
      faults.push(
        invalidFact(path, `${JSON.stringify(id)} is no Service`, `write namespace/name, like 'traefik/traefik'`),
      )
      return []
    }
    const requested = readAddresses([...path, 'loadBalancerIPs'], service.loadBalancerIPs)
    faults.push(...requested.faults)
    const { pool, labels = {} } = service
    const selector = sharedSelector(namespace, service)
    return [{ id, namespace, name, path, requested: requested.read, pool, labels, ...(selector && { selector }) }]
  })
  return { services: facts, faults }
}

/** Services of one namespace that are Local and mean to share are taken to be for the same pods, unless their nodes differ. */
function sharedSelector(
  namespace: string,
  { sharingKey, externalTrafficPolicy, endpoints = [] }: Services[`${string}/${string}`],
): ServiceFacts['selector'] {
  if (sharingKey === undefined || externalTrafficPolicy !== 'Local') return undefined
  return { namespace, sharingKey, endpoints: endpoints.toSorted().join(' ') }
}
