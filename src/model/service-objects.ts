import { formatAddress } from '../address/index.ts'
import type { Family, Interval } from '../address/index.ts'
import { isAtLeast } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import type { Model } from './model.ts'
import { serviceDefinitionOf } from './service-definition.ts'
import type { ServiceDefinition } from './service-definition.ts'

/** The Services of a model as Kubernetes objects, as MetalLB would find them before it gives out any address. */
export function serviceObjects({ definition, facts, release: { release } }: Model): readonly object[] {
  const likely = facts.serviceCIDRs ? () => undefined : likelyFamilies(facts.pools)
  const networks = facts.serviceCIDRs?.map(({ value }) => value) ?? defaultNetworks
  return (facts.services ?? []).map(({ id, namespace, name, labels, requested, selector, families: known }) => {
    const service = serviceDefinitionOf({ definition }, id)
    const families = known ?? familiesOf(service, networks, requested[0]?.value.family ?? likely(service))
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace, labels, annotations: annotationsOf(service, release) },
      spec: {
        type: 'LoadBalancer',
        selector: selector ?? { service: name },
        ports: portsOf(service),
        ...clusterIPsOf(families, networks),
        ...pick(service, ['externalTrafficPolicy', 'ipFamilyPolicy', 'loadBalancerClass']),
      },
    }
  })
}

/** Where the Services' network is not known, both families may be there, IPv4 first. */
const defaultNetworks: readonly Interval[] = [
  { family: 4, first: 0x0a_60_00_00n, last: 0x0a_6f_ff_ffn },
  { family: 6, first: 0xfd96n << 112n, last: (0xfd96n << 112n) + 0xffffn },
]

/** Of which family a Service must be to get an address; undefined where both or none will do. */
function likelyFamilies(pools: Model['facts']['pools']): (service: ServiceDefinition) => Family | undefined {
  const familiesIn = ({ ranges }: (typeof pools)[number]): readonly Family[] => ranges.map(({ value }) => value.family)
  const ofAll = only(new Set(pools.flatMap(familiesIn)))
  const byName = Map.groupBy(pools, ({ name }) => name)
  return ({ pool }) => (pool === undefined ? ofAll : only(new Set((byName.get(pool) ?? []).flatMap(familiesIn))))
}

function only(families: ReadonlySet<Family>): Family | undefined {
  return families.size === 1 ? [...families][0] : undefined
}

/** A single-stack Service is of the wanted family or of the cluster's first; both where the policy wants them. */
function familiesOf(
  { ipFamilyPolicy = 'SingleStack' }: ServiceDefinition,
  networks: readonly Interval[],
  wanted: Family | undefined,
): readonly Family[] {
  const available = [...new Set(networks.map(({ family }) => family))]
  if (ipFamilyPolicy !== 'SingleStack') return available
  return [available.find((family) => family === wanted) ?? available[0]!]
}

/** Any address of the Services' network stands for the one that the cluster will give: only its family matters. */
function clusterIPsOf(families: readonly Family[], networks: readonly Interval[]): object {
  const clusterIPs = families.map((family) => {
    const network = networks.find((each) => each.family === family)!
    return formatAddress({ family, value: network.first + 10n })
  })
  return { clusterIP: clusterIPs[0], clusterIPs, ipFamilies: families.map((family) => `IPv${family}`) }
}

function annotationsOf({ loadBalancerIPs, pool, sharingKey }: ServiceDefinition, release: Release): object {
  const prefix = isAtLeast(release, 'v0.14.9') ? 'metallb.io' : 'metallb.universe.tf'
  return {
    ...(loadBalancerIPs !== undefined && { [`${prefix}/loadBalancerIPs`]: [loadBalancerIPs].flat().join(',') }),
    ...(pool !== undefined && { [`${prefix}/address-pool`]: pool }),
    ...(sharingKey !== undefined && { [`${prefix}/allow-shared-ip`]: sharingKey }),
  }
}

function portsOf({ ports = [] }: ServiceDefinition): readonly object[] {
  return ports.map((written, index) => {
    const [port, protocol = 'tcp'] = String(written).split('/')
    return { name: `port-${index}`, port: Number(port), protocol: protocol.toUpperCase() }
  })
}

function pick<Value extends object, Key extends keyof Value>(value: Value, keys: readonly Key[]): Partial<Value> {
  return Object.fromEntries(
    keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])),
  ) as Partial<Value>
}
