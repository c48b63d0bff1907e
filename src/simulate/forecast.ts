/** An address that a Service can get, and who answers for it. */
export type Answer = {
  readonly ips: readonly string[]
  readonly pool: string
  /** The node that answers ARP and NDP; null where none does. */
  readonly leader: string | null
  /** Node -> `''` where it would answer, else why not. */
  readonly layer2: Readonly<Record<string, string>>
  /** Node -> `''` where it announces by BGP to a peer, else why not. */
  readonly bgp: Readonly<Record<string, string>>
}

/** A Service that gets no address, and why. */
export type Pending = { readonly pending: string }

/** What MetalLB will do for a Service. */
export type Forecast = {
  /** `namespace/name` */
  readonly service: string
  /** Whether there is only one outcome that MetalLB can reach. */
  readonly certain: boolean
  readonly outcomes: readonly (Answer | Pending)[]
}

/** Of an outcome with or without those who answer. */
export function isPending(outcome: object): outcome is Pending {
  return 'pending' in outcome
}

/** The nodes that draw the traffic of an answer: the layer 2 leader, or those that announce by BGP. */
export function announcersOf({ leader, bgp }: Answer): readonly string[] {
  const peers = Object.entries(bgp).flatMap(([node, reason]) => (reason === '' ? [node] : []))
  return [...new Set([...(leader === null ? [] : [leader]), ...peers])].toSorted()
}

/** How traffic reaches the Service. */
export function pathOf({ leader, bgp }: Answer): 'layer 2' | 'BGP' | 'layer 2 and BGP' | 'none' {
  const hasBgp = Object.values(bgp).includes('')
  if (leader !== null) return hasBgp ? 'layer 2 and BGP' : 'layer 2'
  return hasBgp ? 'BGP' : 'none'
}
