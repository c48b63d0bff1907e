import { contains, isRangeFault, parseAddress, parseRange } from '../../src/address/index.ts'
import type { Outcome } from '../../src/metallb/allocate.ts'

/** A Service as the vectors have them. */
export type ServiceObject = {
  readonly kind: 'Service'
  readonly metadata: {
    readonly name: string
    readonly namespace: string
    readonly annotations?: Readonly<Record<string, string>>
  }
  readonly spec: {
    readonly clusterIPs: readonly (string | undefined)[]
    readonly ports: readonly { readonly port: number; readonly protocol: string }[]
    readonly [field: string]: unknown
  }
  readonly status?: unknown
}

export function isService(object: unknown): object is ServiceObject {
  return (object as { kind?: unknown }).kind === 'Service'
}

export function keyOf({ metadata }: ServiceObject): string {
  return `${metadata.namespace}/${metadata.name}`
}

/** The Service once MetalLB has written the outcome into its status. */
export function withStatus(service: ServiceObject, outcome: Outcome): ServiceObject {
  const ingress = 'ips' in outcome ? outcome.ips.map((ip) => ({ ip })) : []
  return { ...service, status: { loadBalancer: { ingress } } }
}

/** The name of the pool that has the address; undefined where none has. */
export function poolHolding(objects: readonly unknown[], ip: string): string | undefined {
  const address = parseAddress(ip)!
  const pools = objects.filter(isPool)
  return pools.find(({ spec }) => spec.addresses.some((range) => isIn(range, address)))?.metadata.name
}

type PoolObject = {
  readonly kind: 'IPAddressPool'
  readonly metadata: { readonly name: string }
  readonly spec: { readonly addresses: readonly string[] }
}

function isPool(object: unknown): object is PoolObject {
  return (object as { kind?: unknown }).kind === 'IPAddressPool'
}

function isIn(text: string, address: NonNullable<ReturnType<typeof parseAddress>>): boolean {
  const range = parseRange(text)
  return !isRangeFault(range) && range.interval !== undefined && contains(range.interval, address)
}
