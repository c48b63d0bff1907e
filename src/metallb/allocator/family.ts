import type { Address, Family } from '../../address/index.ts'
import type { Behaviour } from './behaviour.ts'
import type { Pending } from './outcome.ts'

/** The families of a Service, or of a list of addresses: ipfamily.Family. */
export type Families = Family | 'dual'

/** ipfamily.ForAddresses; `undefined` among the addresses is one that cannot be read. */
export function familiesOf(
  addresses: readonly (Address | undefined)[],
  { noticesUnreadableAddress }: Behaviour,
): Families | { readonly pending: Pending } {
  const [first, second] = addresses
  if (addresses.length === 1) return first?.family ?? (noticesUnreadableAddress ? unreadable : 6)
  if (addresses.length !== 2) return { pending: 'too-many-addresses' }
  if (first === undefined || second === undefined) return unreadable
  return first.family === second.family ? { pending: 'requested-addresses-same-family' } : 'dual'
}

const unreadable = { pending: 'invalid-requested-address' } as const
