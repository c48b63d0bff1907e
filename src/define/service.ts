import type { Declared } from './names.ts'

/** `443`, which is TCP, or `'53/udp'`. */
export type Port = number | `${number}/${'tcp' | 'udp' | 'sctp'}`

/** A Service of type LoadBalancer that counts on an address. It is a fact to judge by; nothing is generated for it. */
export interface Service<PoolName extends string, NodeName extends string> {
  /** The address that it asks for, or one of each family: annotation `metallb.io/loadBalancerIPs`. */
  readonly loadBalancerIPs?: string | readonly string[]
  /** The pool that it asks for: annotation `metallb.io/address-pool`. */
  readonly pool?: Declared<PoolName>
  /** Its ports. */
  readonly ports?: readonly Port[]
  /** Its labels, for `serviceSelectors`. */
  readonly labels?: Readonly<Record<string, string>>
  /** `Local`: only nodes with an endpoint of it announce it. Default: `Cluster`. */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local'
  /** The nodes that run a ready endpoint of it. */
  readonly endpoints?: readonly Declared<NodeName>[]
  /** Services with the same key may share an address: annotation `metallb.io/allow-shared-ip`. */
  readonly sharingKey?: string
  /** Default: `SingleStack`. */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack'
  /** Another load balancer's class: MetalLB leaves the Service alone unless it is started with that class. */
  readonly loadBalancerClass?: string
  /** The host names that lead to its address, for `plan`. */
  readonly hostnames?: readonly string[]
}
