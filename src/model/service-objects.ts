import { formatAddress } from '../address/index.ts'
import type { Family, Interval } from '../address/index.ts'
import type { ClusterDefinition } from '../define/index.ts'
import { isAtLeast } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import type { Model } from './model.ts'

type Definitions = NonNullable<ClusterDefinition['services']>
type Definition = Definitions[keyof Definitions]

/** The Services of a model as Kubernetes objects, as MetalLB would find them before it gives out any address. */
export function serviceObjects({ definition, facts, release: { release } }: Model): readonly object[] {
  const networks = facts.serviceCIDRs?.map(({ value }) => value) ?? defaultNetworks
  const definitions: Readonly<Record<string, Definition>> = definition.services ?? {}
  return (facts.services ?? []).map(({ id, namespace, name, labels, requested }) => {
    const service = definitions[id]!
    const families = familiesOf(
      service,
      networks,
      requested.map(({ value }) => value.family),
    )
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace, labels, annotations: annotationsOf(service, release) },
      spec: {
        type: 'LoadBalancer',
        selector: { service: name },
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

/** What a single-stack Service asks for, or the cluster's first family; both where the policy wants them. */
function familiesOf(
  { ipFamilyPolicy = 'SingleStack' }: Definition,
  networks: readonly Interval[],
  requested: readonly Family[],
): readonly Family[] {
  const available = [...new Set(networks.map(({ family }) => family))]
  if (ipFamilyPolicy !== 'SingleStack') return available
  return available.filter((family) => family === (requested[0] ?? available[0]))
}

/** Any address of the Services' network stands for the one that the cluster will give: only its family matters. */
function clusterIPsOf(families: readonly Family[], networks: readonly Interval[]): object {
  const clusterIPs = families.map((family) => {
    const network = networks.find((each) => each.family === family)!
    return formatAddress({ family, value: network.first + 10n })
  })
  return { clusterIP: clusterIPs[0], clusterIPs, ipFamilies: families.map((family) => `IPv${family}`) }
}

function annotationsOf({ loadBalancerIPs, pool, sharingKey }: Definition, release: Release): object {
  const prefix = isAtLeast(release, 'v0.14.9') ? 'metallb.io' : 'metallb.universe.tf'
  return {
    ...(loadBalancerIPs !== undefined && { [`${prefix}/loadBalancerIPs`]: [loadBalancerIPs].flat().join(',') }),
    ...(pool !== undefined && { [`${prefix}/address-pool`]: pool }),
    ...(sharingKey !== undefined && { [`${prefix}/allow-shared-ip`]: sharingKey }),
  }
}

function portsOf({ ports = [] }: Definition): readonly object[] {
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
