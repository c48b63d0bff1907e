import { parseAddress, trimSpace } from '../../address/index.ts'
import type { Address } from '../../address/index.ts'
import type { Behaviour } from './behaviour.ts'
import { familiesOf } from './family.ts'
import type { Families } from './family.ts'
import type { Pending } from './outcome.ts'
import type { Service } from './service.ts'

/** The addresses that a Service asks for, in the order written. */
export type Desired = { readonly addresses: readonly Address[]; readonly families: Families }

/** What a Service asks for by annotation or spec.loadBalancerIP; undefined for nothing: controller.getDesiredLbIPs. */
export function desiredOf(
  { wishes, loadBalancerIp }: Service,
  behaviour: Behaviour,
): Desired | { readonly pending: Pending } | undefined {
  if (wishes.addresses === '' && loadBalancerIp === '') return undefined
  if (wishes.addresses !== '' && loadBalancerIp !== '') return { pending: 'two-address-requests' }
  const texts = loadBalancerIp === '' ? wishes.addresses.split(',').map(trimSpace) : [loadBalancerIp]
  const addresses = texts.flatMap((text) => parseAddress(text) ?? [])
  if (addresses.length < texts.length) return { pending: 'invalid-requested-address' }
  const families = familiesOf(addresses, behaviour)
  return typeof families === 'object' ? families : { addresses, families }
}
