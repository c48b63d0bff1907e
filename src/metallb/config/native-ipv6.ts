import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import type { PoolSpec } from './pool.ts'
import type { Resource } from './resource.ts'

/** IPv6 pools that native MetalLB would have to advertise: config.findIPv6BGPAdvertisement. */
export function nativeIpv6Faults(advertised: ReadonlyMap<PoolSpec, Resource>): readonly Diagnostic[] {
  return Array.from(advertised).flatMap(([pool, advertisement]) =>
    pool.entries
      .filter(({ range }) => range.cidrs.some(({ family }) => family === 6))
      .map(({ text, index }) => {
        const places = [related(advertisement, ['spec'], `BGPAdvertisement "${advertisement.name}"`)]
        const message = `${text} is IPv6, which native BGP cannot advertise`
        const help = 'advertise it by layer 2 alone, or choose frr or frr-k8s'
        return fault('native-ipv6', pool.resource, ['spec', 'addresses', index], message, { help, related: places })
      }),
  )
}
