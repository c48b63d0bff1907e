import { formatAddress } from '../address/index.ts'
import { writtenServices } from '../model/written-services.ts'
import type { WrittenObject } from '../model/written-object.ts'
import type { Release } from '../release/releases.ts'
import type { PlannedService } from './side.ts'

type Service = {
  readonly metadata: Readonly<Record<string, unknown>>
  readonly spec: Readonly<Record<string, unknown>>
}

/** The Services of type LoadBalancer in YAML. One that has no cluster address yet gets one, as in a cluster. */
export function plannedServices(objects: readonly WrittenObject[], release: Release): readonly PlannedService[] {
  return [...writtenServices(objects, release).values()].map(({ facts, written }) => {
    const { metadata, spec, ...rest } = written.object as Service
    const namespace = facts.namespace || 'default'
    return {
      id: `${namespace}/${facts.name}`,
      object: { ...rest, metadata: { ...metadata, namespace }, spec: withClusterAddress(spec) },
      requested: facts.requested.map(({ value }) => formatAddress(value)),
      endpoints: undefined,
      hostNames: [],
    }
  })
}

function withClusterAddress(spec: Service['spec']): object {
  if (spec['clusterIP'] !== undefined || spec['clusterIPs'] !== undefined) return spec
  const families = Array.isArray(spec['ipFamilies']) ? spec['ipFamilies'] : ['IPv4']
  const policy = spec['ipFamilyPolicy']
  const all = policy === 'PreferDualStack' || policy === 'RequireDualStack' ? [...families, 'IPv4', 'IPv6'] : families
  const ipFamilies = [...new Set<unknown>(all)]
  const clusterIPs = ipFamilies.map((family) => (family === 'IPv6' ? 'fd96::a' : '10.96.0.10'))
  return { ...spec, clusterIP: clusterIPs[0], clusterIPs, ipFamilies }
}
