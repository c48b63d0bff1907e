/** Why a Service has no address, by the first error that MetalLB's controller meets. */
export type Pending =
  | 'ignored'
  | 'invalid-requested-address'
  | 'no-address-of-both-families'
  | 'no-address-of-family'
  | 'no-available-address'
  | 'not-dual-stack'
  | 'pool-exhausted'
  | 'pool-not-for-service'
  | 'port-conflict'
  | 'requested-address-family-mismatch'
  | 'requested-address-in-no-pool'
  | 'requested-address-outside-requested-pool'
  | 'requested-addresses-same-family'
  | 'sharing-conflict'
  | 'too-many-addresses'
  | 'two-address-requests'
  | 'unknown-pool'

/** What becomes of a Service: its addresses in the order of its status, or why it has none. */
export type Outcome = { readonly ips: readonly string[]; readonly pool: string } | { readonly pending: Pending }

/** Equal for equal outcomes. */
export function keyOf(outcome: Outcome): string {
  return 'pending' in outcome ? outcome.pending : `${outcome.pool} ${outcome.ips.join(' ')}`
}
