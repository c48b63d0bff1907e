/** What a Service brings to an address: allocator.key and its ports. `key` is '' where it shares with nobody. */
export type Claim = {
  readonly key: string
  readonly ports: readonly string[]
  /** Equal for claims that no address can tell apart. */
  readonly text: string
}

/** What is on an address that is taken. With key '' nobody can join, and the ports do not matter. */
export type Holding = { readonly key: string; readonly ports: ReadonlySet<string> }

/** Whether a claim can join a holding, and if not, why: another key, or a port that is taken. */
export type Verdict = 'fits' | 'sharing-conflict' | 'port-conflict'

/** The claim of a Service. `sharing`: its allow-shared-ip key, '' without one; `backend`: allocator.key's backend. */
export function claimOf(sharing: string, backend: string, ports: readonly string[]): Claim {
  const distinct = [...new Set(ports)].toSorted()
  if (sharing === '') return { key: '', ports: distinct, text: '' }
  const key = JSON.stringify([sharing, backend])
  return { key, ports: distinct, text: `${key} ${distinct.join(' ')}` }
}

/** allocator.checkSharing for a Service that is not on the address yet. */
export function verdictOn({ key, ports }: Holding, claim: Claim): Verdict {
  if (key === '' || key !== claim.key) return 'sharing-conflict'
  return claim.ports.some((port) => ports.has(port)) ? 'port-conflict' : 'fits'
}

/** Equal for holdings that no later Service can tell apart. */
export function textOfHolding({ key, ports }: Holding): string {
  return key === '' ? '' : `${key} ${[...ports].toSorted().join(' ')}`
}
