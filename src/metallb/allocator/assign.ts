import type { Address } from '../../address/index.ts'
import type { Claim } from './claim.ts'
import type { Ledger } from './ledger.ts'
import type { Pending } from './outcome.ts'
import { isCompatible } from './pinned-pools.ts'
import type { Held, PoolDirectory, Site } from './pool-directory.ts'
import type { Service } from './service.ts'

/** Whether a Service may have the addresses, which are given in the order of its status: allocator.Assign. */
export function assignmentsOf(
  ledger: Ledger,
  directory: PoolDirectory,
  service: Service,
  addresses: readonly (Address | undefined)[],
): readonly (Held | { readonly pending: Pending })[] {
  const held = directory.holding(addresses)
  if (held === undefined) return [{ pending: 'requested-address-in-no-pool' }]
  if (!isCompatible(held.owner.pool, service)) return [{ pending: 'pool-not-for-service' }]
  if (addresses.length > 2) return [{ pending: 'too-many-addresses' }]
  if (addresses.length === 2 && held.sites[0]?.space === held.sites[1]?.space) {
    return [{ pending: 'requested-addresses-same-family' }]
  }
  const { refusals, mayFit } = refusalsOf(ledger, held.sites, service.claim)
  return mayFit ? [held, ...refusals.map(waitingFor)] : refusals.map(waitingFor)
}

function waitingFor(pending: Pending): { readonly pending: Pending } {
  return { pending }
}

function refusalsOf(
  ledger: Ledger,
  sites: readonly Site[],
  claim: Claim,
): { readonly refusals: readonly Pending[]; readonly mayFit: boolean } {
  const refusals = new Set<Pending>()
  for (const { space, place } of sites) {
    const verdicts = ledger.shelfOf(space).verdictsAt(place, claim)
    for (const verdict of verdicts) if (verdict !== 'fits') refusals.add(verdict)
    if (!verdicts.includes('fits')) return { refusals: [...refusals], mayFit: false }
  }
  return { refusals: [...refusals], mayFit: true }
}
