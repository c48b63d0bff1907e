import { parseAddress } from '../../address/index.ts'
import type { Address, Family } from '../../address/index.ts'
import { namespaceOf, serviceKeyOf } from '../accepted-set.ts'
import { listOf, objectOf, stringMapOf, textOf, textsOf, valueAt } from '../config/json.ts'
import type { JsonObject } from '../config/json.ts'
import type { Labels } from '../config/label-selector.ts'
import type { Resource } from '../config/resource.ts'
import type { Behaviour } from './behaviour.ts'
import { claimOf } from './claim.ts'
import type { Claim } from './claim.ts'

/** A Service as MetalLB's controller reads it, with the defaults of the API server. `undefined` is an address that cannot be read. */
export type Service = {
  readonly key: string
  readonly namespace: string
  readonly labels: Labels
  /** Of type LoadBalancer and of no class: the only ones that MetalLB looks at unless it is told of a class. */
  readonly isOurs: boolean
  readonly clusterIps: readonly (Address | undefined)[]
  /** Whether spec.clusterIPs has two or more. */
  readonly hasTwoClusterIps: boolean
  readonly policy: string
  /** The family to prefer where not both are to be had. */
  readonly preferred: Family
  /** What it asks for by annotation; '' for nothing. */
  readonly wishes: { readonly pool: string; readonly addresses: string }
  readonly loadBalancerIp: string
  /** The addresses of its status. */
  readonly current: readonly (Address | undefined)[]
  readonly claim: Claim
}

/** Annotations are read under one or two prefixes, by release. */
export function serviceOf(resource: Resource, { ownPrefix }: Behaviour): Service {
  const { spec, object, labels } = resource
  const annotations = stringMapOf(valueAt(object, ['metadata', 'annotations']))
  const annotation = (name: string) =>
    (ownPrefix ? annotations.get(`metallb.io/${name}`) : undefined) ??
    annotations.get(`metallb.universe.tf/${name}`) ??
    ''
  return {
    key: serviceKeyOf(resource),
    namespace: namespaceOf(resource),
    labels,
    isOurs: spec['type'] === 'LoadBalancer' && textOf(spec['loadBalancerClass']) === '',
    clusterIps: clusterIpsOf(spec).map(parseAddress),
    hasTwoClusterIps: listOf(spec['clusterIPs']).length > 1,
    policy: textOf(spec['ipFamilyPolicy']) || 'SingleStack',
    preferred: listOf(spec['ipFamilies'])[0] === 'IPv6' ? 6 : 4,
    wishes: { pool: annotation('address-pool'), addresses: annotation('loadBalancerIPs') },
    loadBalancerIp: textOf(spec['loadBalancerIP']),
    current: currentAddresses(object),
    claim: claimOf(annotation('allow-shared-ip'), backendOf(spec), portsOf(spec)),
  }
}

function clusterIpsOf(spec: JsonObject): readonly string[] {
  const all = textsOf(spec['clusterIPs'])
  const one = textOf(spec['clusterIP'])
  return all.length > 0 || one === '' ? all : [one]
}

function currentAddresses(object: JsonObject): readonly (Address | undefined)[] {
  const texts = listOf(valueAt(object, ['status', 'loadBalancer', 'ingress'])).map((each) =>
    textOf(objectOf(each)['ip']),
  )
  return texts.filter((text) => text !== '').map(parseAddress)
}

function portsOf(spec: JsonObject): readonly string[] {
  return listOf(spec['ports']).map((each) => {
    const { protocol, port } = objectOf(each)
    return `${textOf(protocol) || 'TCP'}/${String(port)}`
  })
}

/** Services of externalTrafficPolicy Local share an address only where they have the same pods: k8salloc.BackendKey. */
function backendOf(spec: JsonObject): string {
  if (spec['externalTrafficPolicy'] !== 'Local') return ''
  const pairs = Array.from(stringMapOf(spec['selector']), ([key, value]) => `${key}=${value}`)
  return pairs.toSorted().join(',')
}
