/** What a Service brings to an address: allocator.key and its ports. `key` is '' where it shares with nobody. */
export type Claim = {
  readonly key: string
  readonly ports: readonly string[]
  /** Equal for claims that no address can tell apart. */
  readonly text: string
}

/** What is on an address that is taken: nobody can join, or those who bring the same key and other ports. */
export type Holding = {
  readonly key: string
  readonly ports: ReadonlySet<string>
  /** Equal for holdings that no later Service can tell apart. */
  readonly text: string
}

export type Verdict = 'fits' | 'sharing-conflict' | 'port-conflict'

export function claimOf(sharing: string, backend: string, ports: readonly string[]): Claim {
  const key = sharing === '' ? '' : JSON.stringify([sharing, backend])
  const distinct = [...new Set(ports)].toSorted()
  return { key, ports: distinct, text: textOf(key, distinct) }
}

/** allocator.checkSharing for a Service that is not on the address yet. */
export function verdictOn({ key, ports }: Holding, claim: Claim): Verdict {
  if (key === '' || key !== claim.key) return 'sharing-conflict'
  return claim.ports.some((port) => ports.has(port)) ? 'port-conflict' : 'fits'
}

/** What is on the address once the claim, which fits, is there too. */
export function joined(holding: Holding | undefined, claim: Claim): Holding {
  if (claim.key === '') return closed
  const ports = [...(holding?.ports ?? []), ...claim.ports].toSorted()
  return { key: claim.key, ports: new Set(ports), text: textOf(claim.key, ports) }
}

const closed: Holding = { key: '', ports: new Set(), text: 'closed' }

function textOf(key: string, ports: readonly string[]): string {
  return key === '' ? 'closed' : `${key} ${ports.join(' ')}`
}
