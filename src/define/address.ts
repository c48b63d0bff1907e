/**
 * What a pool holds, as MetalLB reads it: a CIDR (`192.168.1.0/26`) or a range with both ends included
 * (`192.168.1.60-192.168.1.75`). One address is `192.168.1.60/32`.
 */
export type AddressRange = `${string}/${number}` | `${string}-${string}`

/** A network with its mask: `192.168.1.0/24`. */
export type Cidr = `${string}/${number}`
